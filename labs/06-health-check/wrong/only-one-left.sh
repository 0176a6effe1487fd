# step: make-one-of-them-slow
# fails: service replicas
# fails: http answeredBy
# One replica, so that it is clear which one gets the request; then nobody is there for the visitors.
docker service scale simple=1
curl -s -w '\n' 'http://docker-node1:8000/?slow=true'
