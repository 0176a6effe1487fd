# step: the-short-form
# fails: service ports
# fails: http answeredBy
# -p read the wrong way round: port 5000 on the nodes leads to 8003 in the container.
docker service create --name front -p 5000:8003 simplenode:0.2
