# step: more-of-the-same
# why: the number may be reached in several steps, as long as the first two go on running
docker service create --detach --name {{team}}-web --replicas 2 --publish published={{web-port}},target=5000 simplenode:0.1
docker service scale {{team}}-web=3
docker service scale {{team}}-web={{web-replicas}}
