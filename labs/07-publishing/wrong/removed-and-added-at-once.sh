# step: challenge-move-to-another-port
# fails: service ports
# fails: http answeredBy
# In one command --publish-rm takes away what --publish-add adds, for it goes by the target port.
docker service update --publish-rm 5000 --publish-add published=8002,target=5000 simple
