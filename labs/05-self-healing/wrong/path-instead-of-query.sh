# step: break-one-of-them
# fails: tasks failed
# /stop=true is a path like any other: the app says hello.
curl -s -w '\n' 'http://docker-node1:8000/stop=true'
