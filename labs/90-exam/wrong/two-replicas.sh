# step: it-heals-itself
# fails: service replicas
# One replica short.
docker service create --name {{team}}-cart --replicas 2 \
  --publish published={{cart-port}},target=5000 simplenode:0.2
