# step: deploy-a-stack
# fails: service update.delay
# fails: service update.order
# fails: service update.failure-action
# fails: service rollback.parallelism
# It runs, and nobody has written down how it is to be updated.
cat > site.yaml <<'FILE'
version: "3.8"
services:
  web:
    image: simplenode:0.1
    ports: ["8010:5000"]
    deploy:
      replicas: 3
FILE
docker stack deploy --compose-file site.yaml site
