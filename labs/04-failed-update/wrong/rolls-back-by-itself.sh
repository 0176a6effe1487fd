# step: pause-stop-and-wait-for-a-human
# fails: service image
# fails: update state
# fails: update message
# fails: history shows
# fails: tasks running
# The wrong failure action: Swarm does not wait for a human.
docker service update --update-failure-action rollback --image simplenode:0.3 simple
