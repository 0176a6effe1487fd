# step: another-port
# why: the old port may be given up first and the new one taken then: the service is the same
docker service create --name {{team}}-door --replicas 2 --publish published={{door-old}},target=5000 simplenode:0.2
docker service update --quiet --publish-rm 5000 {{team}}-door
docker service update --quiet --publish-add {{door-port}}:5000 {{team}}-door
