#!/bin/bash
# provision.sh NAME=ADDRESS…: makes this machine one of these nodes, not yet joined. The Vagrantfile runs it at each start: what is
# there already stays as it is. Where Docker is installed, and the images' base is there, nothing is downloaded.
set -euo pipefail

sources=/vagrant/dist/sample-app
images=(simplenode:0.1 simplenode:0.2 simplenode:0.3)
label=swarmlab.source
first=${1%%=*}
first_address=${1#*=}
port=5599      # where the first machine hands over the images
patience=1800 # seconds for the first machine to come up and build them; machines may come up all at once

# A machine's own name too must lead to the private network: Debian writes 127.0.1.1, which no other machine can reach.
name_nodes() {
  local hosts node
  hosts=$(grep -vE '[[:space:]]docker-node[0-9]+([[:space:]]|$)' /etc/hosts || true)
  for node; do hosts+=$'\n'"${node#*=} ${node%%=*}"; done
  [ "$hosts" = "$(cat /etc/hosts)" ] || printf '%s\n' "$hosts" >/etc/hosts
}

provide_docker() {
  if ! command -v dockerd >/dev/null; then
    export DEBIAN_FRONTEND=noninteractive
    apt-get -q update
    apt-get -q install -y --no-install-recommends docker.io iptables curl ca-certificates
    command -v docker >/dev/null || apt-get -q install -y --no-install-recommends docker-cli
  fi
  systemctl --quiet enable docker
  systemctl start docker
  usermod --append --groups docker "${SUDO_USER:-vagrant}"
}

provide_images() {
  if [ ! -f "$sources/server.cjs" ]; then
    echo 'dist/sample-app/server.cjs is missing. Run `npm ci` beside the Vagrantfile, then `vagrant rsync` and `vagrant provision`.' >&2
    exit 1
  fi
  digest=$(cat "$sources/Dockerfile" "$sources/server.cjs" | sha256sum | cut -c 1-16)
  if [ "$(hostname)" = "$first" ]; then
    are_current || build_images
    hand_over
  else
    are_current || take_over
  fi
}

are_current() {
  local image
  for image in "${images[@]}"; do
    [ "$(docker image inspect --format "{{ index .Config.Labels \"$label\" }}" "$image" 2>/dev/null)" = "$digest" ] || return 1
  done
}

build_images() {
  local image
  if systemctl --quiet is-active swarmlab-images.socket; then systemctl stop swarmlab-images.socket; fi # of former images
  for image in "${images[@]}"; do
    docker build --quiet --build-arg "VERSION=${image#*:}" --label "$label=$digest" --tag "$image" "$sources"
  done
}

# Whoever connects gets the images. They are no secret, and only the private network leads here.
hand_over() {
  cat >/etc/systemd/system/swarmlab-images.socket <<UNIT
[Socket]
ListenStream=$first_address:$port
FreeBind=true
Accept=true
[Install]
WantedBy=sockets.target
UNIT
  cat >/etc/systemd/system/swarmlab-images@.service <<UNIT
[Service]
ExecStart=$(command -v docker) save ${images[*]}
StandardInput=null
StandardOutput=socket
UNIT
  systemctl daemon-reload
  systemctl --quiet enable --now swarmlab-images.socket
}

take_over() {
  echo "Taking the images from $first."
  until docker load 2>/dev/null <"/dev/tcp/$first_address/$port" && are_current; do
    if ((SECONDS > patience)); then
      echo "$first did not hand over the images. Is it up? vagrant up $first" >&2
      exit 1
    fi
    sleep 2
  done
}

name_nodes "$@"
provide_docker
provide_images
