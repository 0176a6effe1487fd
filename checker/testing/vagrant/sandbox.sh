#!/bin/bash
# sandbox.sh PROGRAM…: runs a program where `vagrant up` makes emulated machines, without KVM and without the internet. It has its
# own libvirtd, network, processes and state of Vagrant: however it ends, all that it made ends with it. What stays is the
# box, below /var/lib/swarmlab/vagrant. Root on Debian only; the packages are installed where they lack.
set -euo pipefail

here=$(dirname "$(readlink -f "$0")")
cache=/var/lib/swarmlab/vagrant
packages=(vagrant vagrant-libvirt libvirt-daemon-system libvirt-daemon-driver-qemu libvirt-clients dnsmasq-base qemu-system-x86)
packages+=(qemu-utils mmdebstrap e2fsprogs iproute2 rsync openssh-client util-linux)

install_packages() {
  dpkg-query --show --showformat '${db:Status-Abbrev}\n' "${packages[@]}" 2>/dev/null | grep -qv '^ii' || return 0
  DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120 update
  DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120 install -y --no-install-recommends "${packages[@]}"
}

# The box is made anew when what it is made from changes.
provide_box() {
  box=$cache/$(cat "$here"/{make-box.sh,initrd-modules,box.Vagrantfile} | sha256sum | cut -c 1-16).box
  [ -f "$box" ] && return
  rm -f "$cache"/*.box
  echo "Making the box from Debian's packages."
  mkdir "$state/build"
  # What is mounted meanwhile is gone before anything is removed.
  unshare --mount --pid --fork --kill-child --mount-proc "$here/make-box.sh" "$state/build"
  mv "$state/build/box" "$box" # a box that is there is a whole one
  rm -rf "$state/build"
}

# In the namespaces: nothing here is seen outside.
begin() {
  trap 'exit 130' INT TERM # the first process of a namespace would ignore them
  mount -t sysfs sysfs /sys
  ip link set lo up
  mkdir -p "$state"/{etc,lib,pool} /run/libvirt
  cp -a /etc/libvirt/. "$state/etc"
  mount --bind "$state/etc" /etc/libvirt
  mount --bind "$state/lib" /var/lib/libvirt
  mount -t tmpfs tmpfs /run/libvirt
  cat >/etc/libvirt/qemu.conf <<'CONF'
user = "root"
group = "root"
dynamic_ownership = 0
security_driver = "none"
cgroup_controllers = [ ]
namespaces = [ ]
stdio_handler = "file"
CONF
  libvirtd >"$state/libvirtd.log" 2>&1 &
  until virsh --quiet list >/dev/null 2>&1; do
    kill -0 $! 2>/dev/null || { cat "$state/libvirtd.log" >&2; exit 1; }
    sleep 0.1
  done
  virsh --quiet pool-define-as default dir --target "$state/pool"
  virsh --quiet pool-start default

  export VAGRANT_HOME=$state/home VAGRANT_DOTFILE_PATH=$state/dotfile VAGRANT_DEFAULT_PROVIDER=libvirt
  export SWARMLAB_BOX=swarmlab-emulated
  vagrant box add --provider libvirt --name "$SWARMLAB_BOX" "$box"
  "$@"
}

if [ "${SWARMLAB_SANDBOX:-}" ]; then
  state=$SWARMLAB_SANDBOX box=$SWARMLAB_SANDBOX_BOX
  begin "$@"
  exit
fi

mkdir -p "$cache"
exec 9>"$cache/lock"
flock --nonblock 9 || { echo "Another run has the machines: $cache/lock" >&2; exit 1; }
rm -rf "$cache"/run.* # of a run that was killed
state=$(mktemp --directory "$cache/run.XXXXXX")
trap 'rm -rf "$state"' EXIT
install_packages
provide_box
SWARMLAB_SANDBOX=$state SWARMLAB_SANDBOX_BOX=$box \
  unshare --mount --net --pid --fork --kill-child --mount-proc "$0" "$@"
