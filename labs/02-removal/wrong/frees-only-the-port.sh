# step: challenge-remove-one-keep-the-other
# fails: absent service
# spare cannot be reached any more, but it is there.
docker service update --publish-rm 5000 spare
