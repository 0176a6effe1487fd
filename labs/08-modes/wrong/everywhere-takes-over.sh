# step: challenge-change-the-mode
# fails: service service
# fails: tasks service
# fails: service ports
# The global service that there is takes the port over, and simple is gone.
docker service rm simple
docker service update --publish-add published=8000,target=5000 everywhere
