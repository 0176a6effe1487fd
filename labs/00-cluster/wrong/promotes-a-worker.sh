# step: challenge-the-third-node
# fails: nodes ready
# fails: nodes managers
# fails: nodes workers
# "One manager and two workers" misread: the second node is made a manager, and the third is still alone.
docker node promote docker-node2
timeout 60 sh -c "until docker node ls --filter name=docker-node2 --format '{{.ManagerStatus}}' | grep -q Reachable
do sleep 1; done"
