# step: challenge-remove-one-keep-the-other
# fails: service replicas
# fails: http answeredBy
# With spare gone, one replica of simple seems enough; but simple was not to be touched.
docker service rm spare
docker service scale simple=1
