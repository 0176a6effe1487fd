# step: challenge-move-to-another-port
# fails: service image
# fails: http body
# A slip of the name before the right command: front runs 0.1 now, and it was to be as it was.
docker service update --quiet --image simplenode:0.1 front
docker service update --quiet --publish-rm 5000 --publish-add 8002:5000 simple
