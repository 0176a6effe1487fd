# step: challenge-remove-one-keep-the-other
# why: what happens to spare before it is removed does not matter, and simple is never touched
docker service scale -d spare=5
docker service update -d --force spare
sleep 3
docker service rm spare
