/**
 * A script that lives as long as its caller: killing the local end of `docker exec` or `ssh` leaves the far end running, so
 * a small wrapper there watches its standard input and ends the script, with all it started, when that closes.
 */

/** A script for bash, and the variables it can use. */
export interface Lease {
  script: string;
  variables?: Record<string, string>;
}

// setsid makes the script the leader of a process group, so that what it started ends with it. The watcher holds none of the
// output pipes, or the caller would wait for it.
const wrapper = `
exec 3<&0 </dev/null
setsid bash -e -c "$1" bash 3<&- & job=$!
{ read -r -d '' _ <&3; kill -TERM -- -$job; sleep 2; kill -KILL -- -$job; } >/dev/null 2>&1 & watcher=$!
exec 3<&-
wait $job; code=$?
kill $watcher
exit $code`;

/** The program, to be started on a node with its standard input held open, that runs the script under a lease. */
export function leased({ script, variables = {} }: Lease): string[] {
  const assignments = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
  return ['env', ...assignments, 'bash', '-c', wrapper, 'swarmlab', script];
}
