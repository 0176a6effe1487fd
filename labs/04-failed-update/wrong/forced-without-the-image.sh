# step: pause-stop-and-wait-for-a-human
# fails: service image
# fails: update state
# fails: update message
# fails: history shows
# fails: tasks running
# Without --image nothing seems to happen, so --force is added: every task is replaced by another of 0.2.
docker service update --update-failure-action pause --force simple
