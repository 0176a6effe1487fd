# step: ask-one-node-again-and-again
# fails: http answeredBy
# Two names confuse the student, who leaves one.
docker service scale simple=1
