# step: make-it-available-again
# fails: nodes drained
# fails: tasks running
# One replica more is taken for what brings the node back.
docker service scale simple=7
