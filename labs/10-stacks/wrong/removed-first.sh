# step: change-the-file-deploy-again
# fails: tasks shutdown
# fails: update to
# Taken away and deployed anew: the right version in the end, and nobody was served meanwhile.
sed -i 's/simplenode:0.1/simplenode:0.2/' site.yaml
docker stack rm site
while [ -n "$(docker network ls --quiet --filter name=site_default)" ]; do sleep 0.2; done
docker stack deploy --compose-file site.yaml site
