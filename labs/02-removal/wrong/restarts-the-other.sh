# step: challenge-remove-one-keep-the-other
# fails: history count
# simple is restarted to be on the safe side: it notices.
docker service rm spare
docker service update --force simple
