# step: challenge-remove-one-keep-the-other
# why: a service may be named by its id
docker service rm $(docker service ls -q -f name=spare)
