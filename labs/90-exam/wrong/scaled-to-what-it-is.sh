# step: more-of-the-same
# fails: service previous
# A scale that changes nothing: there never were two replicas.
docker service create -d -q --name {{team}}-web --replicas {{web-replicas}} -p {{web-port}}:5000 simplenode:0.1
docker service scale -d {{team}}-web={{web-replicas}}
