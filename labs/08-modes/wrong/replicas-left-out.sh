# step: replicated-a-number
# fails: service replicas
# fails: tasks running
# The mode is there and the number is not: then it is 1.
docker service create --name simple \
  --mode replicated \
  --publish published=8000,target=5000 \
  simplenode:0.1
