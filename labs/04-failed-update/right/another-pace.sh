# step: challenge-a-safety-net-that-stays
# why: delay and parallelism are nothing that the text asks for
docker service update --quiet --update-failure-action rollback --update-delay 5s --replicas 3 simple
docker service update --quiet --image simplenode:0.3 simple
