# step: two-replicas-to-begin-with
# fails: service ports
# fails: http answeredBy
# Web servers listen on 80, but this one on 5000: it runs, and does not answer.
docker service create --name simple \
  --publish published=8000,target=80 \
  --replicas 2 \
  simplenode:0.2
