# step: challenge-change-the-mode
# fails: service ports
# fails: http answeredBy
# Created anew as a global service, without its port.
docker service rm simple
docker service create --name simple \
  --mode global \
  simplenode:0.1
