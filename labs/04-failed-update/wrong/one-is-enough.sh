# step: return-to-the-living
# fails: service replicas
# Back by hand, but in a hurry and with one replica, as if that were safer.
docker service rollback simple
docker service scale simple=1
