# step: challenge-the-next-release
# fails: service image
# fails: tasks running
# Replicas, secret and update settings are there, and the version is still the old one.
sed -i 's/motd_v2/motd_v3/' site.yaml
sed -i '/^  api:/,/^networks:/ {
  s/replicas: 2/replicas: 4/
  s/endpoint_mode: dnsrr/&\n      update_config:\n        parallelism: 2/
  s/networks: \[inside\]/&\n    secrets: [token]/
}' site.yaml
docker stack deploy --compose-file site.yaml site
