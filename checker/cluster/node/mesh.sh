#!/bin/bash
# The routing mesh for kernels without IPVS, one instance a node.
#
# Swarm's own mesh balances in the ingress sandbox through IPVS; without it a published port answers nothing, silently. What
# IPVS would be told is still gossiped to every node, so it is read from there (also on workers, also of tasks elsewhere,
# only of tasks that are ready to serve) and programmed as kube-proxy does it, with iptables:
#   on the node:      published port -> the ingress sandbox
#   in the sandbox:   published port -> each task's ingress address in turn
# Both with MASQUERADE, so that answers come back the same way.
set -u
sandbox=/run/docker/netns/ingress_sbox
applied_at=/run/swarmlab-mesh-applied
gossip='http://engine/networks/ingress?verbose=true'
rate=200/m # no event tells of a task on another node, and tasks must be followed within a second

# One line a look: PUBLISHED TARGET ADDRESS for each published port and task, with semicolons between.
backends='[.Services // {} | .[] | [.Tasks[]? | .EndpointIP] as $ips | .Ports[]? | capture("Target: (?<t>\\d+), Publish: (?<p>\\d+)")
  | select(.p != "0") | . as $port | $ips[] | "\($port.p) \($port.t) \(.)"] | sort | join(";")'

# Two programs that stay: to start them for each look, three times a second on each node, took a tenth of a processor.
looks() {
  curl -sN --max-time 2 --rate "$rate" -w '\n' --unix-socket /run/docker.sock "$gossip&look=[1-100000000]" 2>/dev/null |
    jq --unbuffered -r "$backends" 2>/dev/null
}

# The gossip does not say a port's protocol; a rule too many of the other protocol does no harm.
node_rules() {
  local gateway=$1 ports port proto
  mapfile -t ports
  # From 28.0 on engines drop what comes from elsewhere to a bridge of theirs, but for ports that they published themselves.
  echo '*filter'
  echo ':SWARMLAB-MESH - [0:0]'
  for port in "${ports[@]}"; do
    for proto in tcp udp; do echo "-A SWARMLAB-MESH -d $gateway -p $proto --dport $port -j ACCEPT"; done
  done
  echo COMMIT
  echo '*nat'
  echo ':SWARMLAB-MESH - [0:0]'
  echo ':SWARMLAB-MASQ - [0:0]'
  for port in "${ports[@]}"; do
    for proto in tcp udp; do
      echo "-A SWARMLAB-MESH -p $proto --dport $port -j DNAT --to-destination $gateway"
      echo "-A SWARMLAB-MASQ -d $gateway -p $proto --dport $port -j MASQUERADE"
    done
  done
  echo COMMIT
}

sandbox_rules() {
  local published target address proto left
  declare -A remaining
  while read -r published _; do remaining[$published]=$((${remaining[$published]:-0} + 1)); done <<<"$1"
  echo '*nat'
  echo ':SWARMLAB-MESH - [0:0]'
  echo ':SWARMLAB-MASQ - [0:0]'
  while read -r published target address; do
    left=${remaining[$published]}
    remaining[$published]=$((left - 1))
    for proto in tcp udp; do
      echo "-A SWARMLAB-MESH -p $proto --dport $published -m statistic --mode nth --every $left --packet 0 -j DNAT --to-destination $address:$target"
      echo "-A SWARMLAB-MASQ -d $address -p $proto --dport $target -j MASQUERADE"
    done
  done <<<"$1"
  echo COMMIT
}

# Loading is atomic: a request meets the old rules or the new ones, never none.
load() {
  iptables-restore --noflush --wait 5
}

hook() { # TABLE CHAIN MATCH… -j TARGET, in the network namespace that "$enter" enters, once
  local table=$1
  shift
  $enter iptables -w -t "$table" -C "$@" 2>/dev/null || $enter iptables -w -t "$table" -I "$@"
}

apply() {
  local list=$1 gateway enter=''
  if [ -z "$list" ]; then
    node_rules none </dev/null | load
    [ -e "$sandbox" ] && node_rules none </dev/null | nsenter --net="$sandbox" iptables-restore --noflush --wait 5
    return
  fi
  gateway=$(nsenter --net="$sandbox" ip -4 -o addr show dev eth1 | awk '{ sub("/.*", "", $4); print $4 }')
  [ -n "$gateway" ] || return 1
  sandbox_rules "$list" | nsenter --net="$sandbox" iptables-restore --noflush --wait 5 || return 1
  cut -d' ' -f1 <<<"$list" | sort -u | node_rules "$gateway" | load || return 1
  echo 1 >/proc/sys/net/ipv4/conf/all/route_localnet # or requests to 127.0.0.1 could not leave the loopback interface
  hook nat PREROUTING -m addrtype --dst-type LOCAL -j SWARMLAB-MESH
  hook nat OUTPUT -m addrtype --dst-type LOCAL -j SWARMLAB-MESH
  hook nat POSTROUTING -j SWARMLAB-MASQ
  hook filter DOCKER-USER -j SWARMLAB-MESH # which engines keep in front of their own chains
  enter="nsenter --net=$sandbox"
  hook nat PREROUTING -j SWARMLAB-MESH
  hook nat POSTROUTING -j SWARMLAB-MASQ
}

applied=
until [ -e /proc/net/ip_vs ]; do # which the engine may have loaded by now
  while read -r seen; do
    [ -e /proc/net/ip_vs ] && break
    [ -e "$sandbox" ] || seen= # and none of its rules
    # One that was made anew since then has none of the rules.
    [ "$seen" = "$applied" ] && ! [ "$sandbox" -nt "$applied_at" ] && continue
    touch "$applied_at"
    if apply "${seen//;/$'\n'}"; then applied=$seen; else applied=again; fi
  done < <(looks)
  sleep 0.3 # the engine has not begun, or ended in the middle of an answer
done
apply ''
rm -f /run/swarmlab-mesh-fallback "$applied_at"
