# step: back-again
# fails: update state
# An update to 0.1 brings back the image, not the specification from before.
docker service create --name {{team}}-blog --replicas 2 --update-delay {{blog-delay}} \
  --publish published={{blog-port}},target=5000 simplenode:0.1
docker service update --image simplenode:0.2 {{team}}-blog
docker service update --image simplenode:0.1 {{team}}-blog
