# step: challenge-the-next-release
# fails: service health.cmd
# web was to stay as it is in all else, and lost its health check on the way.
echo 'Welcome to the third edition.' > motd.txt
sed -i 's/motd_v2/motd_v3/' site.yaml
sed -i '/^  api:/,/^networks:/ {
  s/simplenode:0.1/simplenode:0.2/
  s/replicas: 2/replicas: 4/
  s/endpoint_mode: dnsrr/&\n      update_config:\n        parallelism: 2/
  s/networks: \[inside\]/&\n    secrets: [token]/
}' site.yaml
sed -i '/^    healthcheck:/,/^      retries: 5/d' site.yaml
docker stack deploy --compose-file site.yaml site
