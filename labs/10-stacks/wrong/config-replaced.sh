# step: neither-of-them-ever-changes
# fails: service configs
# fails: update state
# The stack is removed so that the config can have another content under its old name.
echo 'Welcome to the new site.' > motd.txt
docker stack rm site
while [ -n "$(docker network ls --quiet --filter name=site_default)" ]; do sleep 0.2; done
docker stack deploy --compose-file site.yaml site
