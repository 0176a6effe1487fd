# step: back-again
# fails: service update.delay
# The delay came with the update to 0.2, and went with it.
docker service create --name {{team}}-blog --replicas 2 \
  --publish published={{blog-port}},target=5000 simplenode:0.1
docker service update --update-delay {{blog-delay}} --image simplenode:0.2 {{team}}-blog
docker service rollback {{team}}-blog
