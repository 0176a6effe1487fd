# step: go-back-by-hand
# fails: update state
# An update to 0.2 helps too, but it is one more step ahead and not the way back: its settings stay.
docker service update --image simplenode:0.2 simple
