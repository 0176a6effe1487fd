# step: break-one-of-them
# fails: tasks failed
# Nothing seems to happen, so the request is sent again, until both have gone down.
timeout 60 sh -c 'until [ "$(docker service ps --quiet --filter desired-state=shutdown simple | wc -l)" -ge 2 ]; do
  curl -s --max-time 5 "http://docker-node1:8000/?stop=true"
  sleep 1
done'
