#!/bin/bash
# make-box.sh FOLDER: makes a Vagrant box for libvirt, FOLDER/box, of Debian's packages and nothing else. It is Debian with Docker,
# and a base for the image of simplenode, so that machines made from it come up without the internet. Only root can; two minutes.
set -euo pipefail

here=$(dirname "$(readlink -f "$0")")
work=$(readlink -f "$1")
suite=trixie # whose engine the nodes of the containers driver have too

packages=systemd-sysv,udev,kmod,dbus,linux-image-cloud-amd64,initramfs-tools # what boots
packages+=,openssh-server,sudo,rsync                                         # what Vagrant expects
packages+=,docker.io,docker-cli,iptables,iproute2,curl,ca-certificates,procps # what provisioning would install

root=$work/root
files=$work/files
mkdir -p "$files"

bootstrap() { # PACKAGES TARGET OPTION…
  local lean=()
  for name in man doc info locale lintian; do lean+=(--dpkgopt="path-exclude=/usr/share/$name/*"); done
  mmdebstrap --quiet --variant=minbase --include="$1" "${lean[@]}" "${@:3}" "$suite" "$2"
}

# Stands in for debian:trixie-slim. The Dockerfile finds all installed that it would install, and no source to ask.
# shellcheck disable=SC2016 # mmdebstrap's shell expands what stands in its hooks
bootstrap nodejs,curl "$work/base.tar" --customize-hook='rm -rf "$1"/etc/apt/sources.list*'

# A small initrd: emulation reads every byte of it.
# shellcheck disable=SC2016
bootstrap "$packages" "$root" \
  --setup-hook="install -D '$here/initrd-modules' \"\$1/etc/initramfs-tools/hooks/modules\"" \
  --setup-hook='mkdir "$1/etc/initramfs-tools/conf.d" && echo MODULES=list >"$1/etc/initramfs-tools/conf.d/modules"'

mount -t proc proc "$root/proc"
in_box() { chroot "$root" "$@"; }

in_box useradd --create-home --shell /bin/bash vagrant
echo 'vagrant ALL=(ALL) NOPASSWD: ALL' >"$root/etc/sudoers.d/vagrant"
install -D --mode 600 "$(find /usr/share/rubygems-integration /opt/vagrant -path '*/keys/vagrant.pub' 2>/dev/null | head -1)" \
  "$root/home/vagrant/.ssh/authorized_keys"
in_box chown -R vagrant:vagrant /home/vagrant/.ssh
in_box chmod 700 /home/vagrant/.ssh

echo debian >"$root/etc/hostname"
printf '127.0.0.1 localhost\n127.0.1.1 debian\n' >"$root/etc/hosts"
printf '[Match]\nName=eth0\n[Network]\nDHCP=yes\nLinkLocalAddressing=no\n' >"$root/etc/systemd/network/eth0.network"
echo '/dev/vda / ext4 rw,noatime 0 1' >"$root/etc/fstab"
in_box systemctl --quiet enable systemd-networkd ssh
# Docker is started once, by provisioning: to start and stop it before takes half a minute.
in_box systemctl --quiet disable docker.service docker.socket containerd.service
in_box systemctl --quiet mask systemd-networkd-wait-online.service apt-daily.timer apt-daily-upgrade.timer
in_box systemctl --quiet mask dpkg-db-backup.timer fstrim.timer e2scrub_all.timer
umount "$root/proc"
install -D --mode 644 "$work/base.tar" "$root/usr/share/swarmlab/base.tar"

# The kernel is started by qemu, so the disk needs neither partitions nor a boot loader.
cp "$root"/boot/vmlinuz-* "$files/vmlinuz"
cp "$root"/boot/initrd.img-* "$files/initrd.img"
rm -rf "${root:?}"/boot/*
truncate --size 4G "$work/disk"
mke2fs -q -t ext4 -d "$root" "$work/disk"
qemu-img convert -O qcow2 "$work/disk" "$files/box.img"
echo '{"provider":"libvirt","format":"qcow2","virtual_size":4}' >"$files/metadata.json"
cp "$here/box.Vagrantfile" "$files/Vagrantfile"
tar -C "$files" -cf "$work/box" .
