# step: the-short-form
# fails: service ports
# fails: http answeredBy
# 8000 is in use, so the student removes what uses it.
docker service rm simple
docker service create --name front -p 8000:5000 simplenode:0.2
