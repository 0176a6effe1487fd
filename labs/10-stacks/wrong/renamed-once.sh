# step: challenge-the-next-release
# fails: service configs
# fails: service image
# The config is renamed where web uses it and not where it is declared: the whole file is refused.
sed -i 's/source: motd_v2/source: motd_v3/' site.yaml
sed -i '/^  api:/,/^networks:/ s/simplenode:0.1/simplenode:0.2/' site.yaml
docker stack deploy --compose-file site.yaml site || true
