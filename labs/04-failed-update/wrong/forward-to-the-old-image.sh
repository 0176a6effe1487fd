# step: return-to-the-living
# fails: update state
# The right version runs, but by one more update: the failure action `continue` stays for the next one.
docker service update --image simplenode:0.2 simple
