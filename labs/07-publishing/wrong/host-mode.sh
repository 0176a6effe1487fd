# step: publish-a-port
# fails: service ports
# mode=host publishes on the nodes that run a task only, and past the mesh.
docker service create --name simple \
  --publish mode=host,published=8000,target=5000 \
  --replicas=2 \
  simplenode:0.2
