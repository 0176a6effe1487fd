# step: a-second-service-by-its-name
# fails: service service
# fails: service networks
# fails: service health.interval
# The same file once more: nothing in it has changed, and so nothing changes.
docker stack deploy --compose-file site.yaml site
