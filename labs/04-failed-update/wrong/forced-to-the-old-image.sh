# step: go-back-by-hand
# fails: update state
# --force "because it hangs": the task that was well is replaced, too.
docker service update --force --image simplenode:0.2 simple
