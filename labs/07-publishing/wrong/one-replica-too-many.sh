# step: the-short-form
# fails: service replicas
# fails: http answeredBy
# Two replicas, as of simple.
docker service create --name front --replicas 2 -p 8003:5000 simplenode:0.2
