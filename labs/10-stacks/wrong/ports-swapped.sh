# step: deploy-a-stack
# fails: service ports
# fails: http status
# The ports the wrong way round: `published:target`, as on the command line.
cat > site.yaml <<'FILE'
version: "3.8"
services:
  web:
    image: simplenode:0.1
    ports: ["5000:8010"]
    deploy:
      replicas: 3
      update_config:
        parallelism: 1
        delay: 2s
        order: start-first
        failure_action: rollback
      rollback_config:
        parallelism: 3
        order: stop-first
FILE
docker stack deploy --compose-file site.yaml site
