# step: make-one-of-them-slow
# fails: tasks failed
# The request of the chapter before: the process ends, which needs no health check.
curl -s -w '\n' 'http://docker-node1:8000/?stop=true'
