#!/bin/bash
# Makes a container a node: a Docker Engine that can run containers of its own, and the routing mesh where the kernel has none.
set -u

# The engine needs cgroups it can write. The container has a cgroup namespace of its own, so what the engine makes lies below
# the container's group and goes with it.
if [ -e /sys/fs/cgroup/cgroup.controllers ]; then
  mount -o remount,bind,rw /sys/fs/cgroup
  # Version 2 allows processes in leaves only: they move to one before controllers are enabled for groups beside it.
  mkdir -p /sys/fs/cgroup/init
  xargs -rn1 </sys/fs/cgroup/cgroup.procs >/sys/fs/cgroup/init/cgroup.procs 2>/dev/null
  sed -e 's/ / +/g' -e 's/^/+/' </sys/fs/cgroup/cgroup.controllers >/sys/fs/cgroup/cgroup.subtree_control
else
  for hierarchy in /sys/fs/cgroup/*/; do
    mountpoint -q "$hierarchy" && mount -o remount,bind,rw "$hierarchy"
  done
fi

# A new node starts with the images of the seed, copied in one piece or not at all.
if [ ! -e /var/lib/docker/image ] && [ -e /seed/complete ]; then
  rm -rf /var/lib/docker/.seed
  mkdir /var/lib/docker/.seed
  cp -a --reflink=auto /seed/overlay2 /seed/image /var/lib/docker/.seed/
  mv /var/lib/docker/.seed/overlay2 /var/lib/docker/.seed/image /var/lib/docker/
fi

rm -rf /run/docker.pid /run/docker /run/docker.sock # of a node that was killed

modprobe -q ip_vs
[ -e /proc/net/ip_vs ] || /usr/local/lib/swarmlab/mesh.sh &

dockerd --host unix:///run/docker.sock &
engine=$!
trap 'kill -TERM $engine' TERM
wait $engine # returns when the trap ran, too
wait $engine
