# step: challenge-pull-the-plug
# fails: tasks failed
# The way of the step before: the app ends by itself, with exit code 1.
docker service scale simple=3
curl -s -w '\n' 'http://docker-node1:8000/?stop=true'
