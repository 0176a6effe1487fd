# step: scale-up-to-four
# fails: service replicas
# fails: tasks running
# fails: http answeredBy
# Two more are wanted, so the student asks for 2; but scale takes the number that there should be.
docker service scale simple=2
