# step: remove-it
# fails: http answers
# simple is gone, but what the student wanted was another name: the port still answers.
docker service rm simple
docker service create --name spare \
  --publish published=8000,target=5000 \
  --replicas 2 \
  simplenode:0.1
