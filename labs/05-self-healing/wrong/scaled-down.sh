# step: as-if-nothing-had-happened
# fails: http answeredBy
# fails: containers running
# One does all the work as well, so the student lets the other go.
docker service scale simple=1
