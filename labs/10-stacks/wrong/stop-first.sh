# step: change-the-file-deploy-again
# fails: service update.order
# fails: update order
# The order was changed along with the image, and the update goes by the new one.
sed -i -e 's/simplenode:0.1/simplenode:0.2/' -e 's/start-first/stop-first/' site.yaml
docker stack deploy --compose-file site.yaml site
