# step: deploy-a-stack
# fails: service service
# The right file under another name: the service is called shop_web.
cat > site.yaml <<'FILE'
version: "3.8"
services:
  web:
    image: simplenode:0.1
    ports: ["8010:5000"]
    deploy:
      replicas: 3
      update_config: { parallelism: 1, delay: 2s, order: start-first, failure_action: rollback }
      rollback_config: { parallelism: 3, order: stop-first }
FILE
docker stack deploy --compose-file site.yaml shop
