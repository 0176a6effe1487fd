# step: back-again
# fails: service image
# fails: tasks running
# Updated, and never taken back.
docker service create --name {{team}}-blog --replicas 2 --update-delay {{blog-delay}} \
  --publish published={{blog-port}},target=5000 simplenode:0.1
docker service update --image simplenode:0.2 {{team}}-blog
