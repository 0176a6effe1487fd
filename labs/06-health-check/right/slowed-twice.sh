# step: make-one-of-them-slow
# why: the request was sent twice, to be sure; it may have hit both containers, and both are replaced
curl -s 'http://docker-node1:8000/?slow=true'
curl -s 'http://docker-node1:8000/?slow=true'
timeout 180 sh -c 'until docker service ps --no-trunc simple | grep -q "unhealthy container"; do sleep 1; done'
