# step: challenge-move-to-another-port
# fails: service ports
# fails: http answers
# --publish-add adds: port 8000 is still open.
docker service update --publish-add published=8002,target=5000 simple
