# step: remove-it
# fails: absent service
# Nothing runs any more, but the service is still there, and so is its history.
docker service scale simple=0
timeout 60 sh -c 'until [ -z "$(docker service ps --quiet simple)" ]; do sleep 1; done'
