# step: challenge-change-the-mode
# fails: service image
# everywhere was to stay as it is, and runs 0.2 now. (Detached: where a node has no such image, it never comes up.)
docker service update --detach --image simplenode:0.2 everywhere
docker service rm simple
docker service create --name simple --mode global --publish published=8000,target=5000 simplenode:0.1
