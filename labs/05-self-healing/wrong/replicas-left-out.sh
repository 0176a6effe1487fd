# step: two-replicas-to-begin-with
# fails: service replicas
# fails: http answeredBy
# One replica: with it, "broken" means "nobody answers".
docker service create --name simple \
  --publish published=8000,target=5000 \
  simplenode:0.2
