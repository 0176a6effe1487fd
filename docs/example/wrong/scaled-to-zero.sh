# step: challenge-let-it-go
# fails: absent service
# Nothing of it runs, and yet it is there: scaled to zero instead of removed.
docker service scale hello=0
