# step: challenge-move-to-another-port
# fails: service ports
# fails: http answeredBy
# fails: http answers
# front is moved, the service of the step before, and simple stays where it is.
docker service update --publish-rm 5000 front
docker service update --publish-add published=8002,target=5000 front
