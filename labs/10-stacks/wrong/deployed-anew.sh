# step: hand-out-a-config-and-a-secret
# fails: service secrets
# fails: update state
# The secret is taken for a config, and the stack was removed to make room for both.
echo 'Welcome to the site.' > motd.txt
printf 'open sesame' > token.txt
cat >> site.yaml <<'FILE'
configs:
  motd:
    file: ./motd.txt
  token:
    file: ./token.txt
FILE
sed -i 's/^    deploy:/    configs: [motd, token]\n&/' site.yaml
docker stack rm site
while [ -n "$(docker network ls --quiet --filter name=site_default)" ]; do sleep 0.2; done
docker stack deploy --compose-file site.yaml site
