# step: change-the-file-deploy-again
# fails: service image
# fails: http body
# fails: tasks running
# fails: update to
# The file is changed and not deployed.
sed -i 's/simplenode:0.1/simplenode:0.2/' site.yaml
