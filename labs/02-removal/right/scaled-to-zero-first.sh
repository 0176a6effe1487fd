# step: remove-it
# why: scaled to zero on the way, it is removed in the end
docker service scale -d simple=0
docker service rm simple
