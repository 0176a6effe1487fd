# step: the-short-form
# fails: service ports
# fails: http answeredBy
# -p 5000 names the target only: Swarm chooses the nodes' port.
docker service create --name front -p 5000 simplenode:0.2
