# step: challenge-the-next-release
# fails: service update.parallelism
# fails: service configs
# fails: service secrets
# A quick change by command, which the file does not know of.
docker service update --image simplenode:0.2 --replicas 4 --detach site_api
