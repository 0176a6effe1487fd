# step: challenge-remove-one-keep-the-other
# fails: absent service
# fails: http answers
# fails: service service
# fails: history service
# simple is removed, the name that was removed before; spare stays.
docker service rm simple
