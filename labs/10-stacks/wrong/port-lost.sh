# step: a-second-service-by-its-name
# fails: service ports
# fails: http answers
# Everything inside is right, and on the way the port was lost: nobody outside reaches the site.
cat > site.yaml <<'FILE'
version: "3.8"
services:
  web:
    image: simplenode:0.2
    networks: [inside]
    healthcheck:
      test: curl --silent --fail --max-time 2 http://api:5000/
      interval: 2s
      timeout: 3s
      retries: 5
    configs: [{ source: motd_v2, target: /etc/motd }]
    secrets: [token]
    deploy:
      replicas: 3
      update_config: { parallelism: 1, delay: 2s, order: start-first, failure_action: rollback }
      rollback_config: { parallelism: 3, order: stop-first }
  api:
    image: simplenode:0.1
    networks: [inside]
    deploy: { replicas: 2, endpoint_mode: dnsrr }
networks:
  inside:
configs:
  motd_v2: { file: ./motd.txt }
secrets:
  token: { file: ./token.txt }
FILE
docker stack deploy --compose-file site.yaml site
