# step: alive-or-merely-running
# fails: service update.order
# The order of updates was read over.
docker service create --name {{team}}-pay --replicas 2 \
  --publish published={{pay-port}},target=5000 \
  --health-cmd 'curl -f http://localhost:5000/health' \
  --health-interval {{interval}} --health-timeout {{timeout}} --health-retries {{retries}} --health-start-period 10s \
  simplenode:0.2
curl -s 'http://docker-node1:{{pay-port}}/?slow=true'
