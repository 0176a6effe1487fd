# step: create-a-service-with-two-replicas
# fails: service mode
# fails: service replicas
# Global instead of replicated: "in a swarm" is taken for "on each node".
docker service create --name simple \
  --publish published=8000,target=5000 \
  --mode global \
  simplenode:0.1
