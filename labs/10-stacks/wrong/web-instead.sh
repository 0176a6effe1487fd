# step: challenge-the-next-release
# fails: service replicas
# fails: service secrets
# The numbers went to the wrong service: web has four replicas, api two.
sed -i -e 's/motd_v2/motd_v3/' -e 's/replicas: 3/replicas: 4/' -e 's/simplenode:0.1/simplenode:0.2/' site.yaml
docker stack deploy --compose-file site.yaml site
