# step: roll-back-without-asking
# fails: service update.failure-action
# fails: update state
# The action alone, as for a setting that is to be tried later: nothing is rolled out.
docker service update --update-failure-action rollback simple
