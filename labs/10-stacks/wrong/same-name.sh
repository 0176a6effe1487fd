# step: neither-of-them-ever-changes
# fails: service configs
# The refusal is taken for a warning: the config is what it was.
echo 'Welcome to the new site.' > motd.txt
docker stack deploy --compose-file site.yaml site || true
