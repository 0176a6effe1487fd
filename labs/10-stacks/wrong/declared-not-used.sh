# step: hand-out-a-config-and-a-secret
# fails: service configs
# fails: service secrets
# Both are declared at the end of the file, and no service says that it wants them.
echo 'Welcome to the site.' > motd.txt
printf 'open sesame' > token.txt
cat >> site.yaml <<'FILE'
configs:
  motd:
    file: ./motd.txt
secrets:
  token:
    file: ./token.txt
FILE
docker stack deploy --compose-file site.yaml site
