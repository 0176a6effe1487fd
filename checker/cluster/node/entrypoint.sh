#!/bin/bash
# Makes a container a node: a Docker Engine that can run containers of its own, and the routing mesh where the kernel has none.
set -u

rm -rf /run/docker.sock /run/docker.pid /run/docker /run/containerd # of a node that was killed

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

# A new node has the images of the seed: their descriptions are copied, their layers, which never change, mounted. Copying
# them too would take seconds. An engine that removes such an image unmounts its layers, and leaves the seed as it is.
layers=/var/lib/docker/overlay2
if [ ! -e /var/lib/docker/image ] && [ -e /seed/complete ]; then
  (
    set -e # a disk that is full ends it: half of the images would be worse than none
    rm -rf $layers /var/lib/docker/.image
    mkdir -p $layers
    cp -a /seed/overlay2/l $layers/
    for layer in /seed/overlay2/*/; do
      layer=$(basename "$layer")
      [ "$layer" = l ] && continue
      mkdir -p "$layers/$layer/diff"
      find "/seed/overlay2/$layer" -mindepth 1 -maxdepth 1 ! -name diff -exec cp -a -t "$layers/$layer/" {} +
      touch "$layers/$layer/seeded"
    done
    cp -a /seed/image /var/lib/docker/.image
    mv /var/lib/docker/.image /var/lib/docker/image # last: only now the seed counts
  )
  [ $? = 0 ] || exit 1
fi
for seeded in $layers/*/seeded; do # again at each start: mounts end with the container
  [ -e "$seeded" ] && mount --bind "/seed/overlay2/$(basename "${seeded%/seeded}")/diff" "${seeded%/seeded}/diff"
done

modprobe -q ip_vs
rm -f /run/swarmlab-mesh-fallback
if [ ! -e /proc/net/ip_vs ]; then
  touch /run/swarmlab-mesh-fallback # told from outside, without starting a program here
  /usr/local/lib/swarmlab/mesh.sh &
fi

# The engine would start containerd itself, but look for it only a second later.
containerd --log-level warn --root /var/lib/docker/containerd --state /run/containerd --address /run/containerd/containerd.sock &
containerd=$!
until [ -S /run/containerd/containerd.sock ]; do
  kill -0 $containerd || exit 1 # it may have ended, on a full disk
  sleep 0.01
done
dockerd --host unix:///run/docker.sock --containerd /run/containerd/containerd.sock &
engine=$!
trap 'kill -TERM $engine' TERM
wait $engine # returns when the trap ran, too
wait $engine
