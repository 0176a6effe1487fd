# step: stop-first
# fails: service update.order
# fails: update order
# The service remembers its settings, also the order that was to change.
docker service update --image simplenode:0.1 simple
