# step: break-one-of-them
# why: the text does not say that only one may go down, and after the second Swarm heals as after the first
stop() { curl -s --max-time 5 'http://docker-node1:8000/?stop=true'; }
stop
timeout 60 sh -c 'until [ "$(docker service ps --quiet --filter desired-state=shutdown simple | wc -l)" -ge 1 ]; do sleep 0.3; done'
stop
timeout 60 sh -c 'until [ "$(docker service ps --quiet --filter desired-state=shutdown simple | wc -l)" -ge 2 ]; do sleep 0.3; done'
