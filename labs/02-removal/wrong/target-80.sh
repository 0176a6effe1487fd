# step: two-services-side-by-side
# fails: service ports
# fails: http answers
# Web servers listen on 80, but this one on 5000: spare runs, and does not answer.
docker service create --name simple --publish published=8000,target=5000 --replicas 2 simplenode:0.1
docker service create --name spare --publish published=8001,target=80 --replicas 2 simplenode:0.1
