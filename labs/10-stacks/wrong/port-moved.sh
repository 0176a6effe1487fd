# step: challenge-the-next-release
# fails: service ports
# fails: http answers
# All is done anew, and along with it the port was changed: nobody looks for the site there.
sed -i -e 's/motd_v2/motd_v3/' -e 's/8010:5000/8009:5000/' site.yaml
sed -i '/^  api:/,/^networks:/ {
  s/simplenode:0.1/simplenode:0.2/
  s/replicas: 2/replicas: 4/
  s/endpoint_mode: dnsrr/&\n      update_config:\n        parallelism: 2/
  s/networks: \[inside\]/&\n    secrets: [token]/
}' site.yaml
docker stack rm site
while [ -n "$(docker network ls --quiet --filter name=site_inside)" ]; do sleep 0.2; done
docker stack deploy --compose-file site.yaml site
