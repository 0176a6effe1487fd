# step: challenge-one-on-every-node
# fails: service mode
# "One on every node" is what global means, and it looks the same; but simple was to be brought to three replicas.
docker service rm simple
docker service create --name simple \
  --publish published=8000,target=5000 \
  --mode global \
  simplenode:0.1
