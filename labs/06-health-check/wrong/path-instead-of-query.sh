# step: make-one-of-them-slow
# fails: tasks failed
# /slow=true is a path like any other: the app says hello and stays quick.
curl -s -w '\n' 'http://docker-node1:8000/slow=true'
