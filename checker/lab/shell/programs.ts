/** Programs by what they do; a name can be in several lists. */

/** What people call on a machine. */
export const commonPrograms =
  'apt apt-get cat cd chmod cp curl dnf docker echo export firewall-cmd for git grep hostname if ifconfig ip iptables ls mkdir mv nano ping rm scp sed service sleep ssh su sudo sysctl systemctl tar tee touch ufw vi vim watch wget while yum'.split(
    ' ',
  );

/** They show what they are given, and change nothing. */
export const readers =
  'awk cat column curl cut date echo egrep grep head hostname jq ls sort tail tr uniq wc which'.split(' ');

/** They need a terminal. */
export const onTerminals = 'alsamixer emacs htop less man more nano screen ssh su telnet tmux top vi vim watch'.split(
  ' ',
);

/** They set up a machine: its network, its kernel, its programs that stay. A lab's nodes are set up already. */
export const administrators =
  'addgroup adduser arptables chpasswd chroot crontab delgroup deluser ebtables fdisk firewall-cmd fsck gpasswd groupadd groupdel groupmod halt hostnamectl ifdown ifup init initctl insmod ip6tables iptables iptables-restore killall mkfs mkswap modprobe mount netplan nft nsenter parted passwd pkill poweroff reboot rmmod service setenforce shutdown swapoff swapon systemctl telinit ufw umount update-rc.d useradd userdel usermod visudo wipefs'.split(
    ' ',
  );

/** They bring things from the internet. */
export const installers = 'apk apt apt-get brew dnf gem go npm npx pip pip3 yarn yum zypper'.split(' ');

/** They only show something, of a machine or of a container. */
export const viewers =
  'cat curl date df du echo env getent head hostname id ifconfig ip ls netstat nslookup ping printenv ps pwd ss stat tail uname wc wget which whoami'.split(
    ' ',
  );

/** What a shell does itself, and what any machine has: a line that begins with one of them was typed. */
export const typedPrograms: ReadonlySet<string> = new Set(
  `${[...commonPrograms, ...readers, ...onTerminals, ...administrators, ...installers].join(' ')}
  . : [ [[ ab alias ansible ansible-playbook aws az base64 basename bash bg brctl bridge case chgrp chown clear cmp column cp crontab
  cut declare df diff dig dir dirname dmesg docker-compose docker-machine dos2unix du env ethtool eval exec exit expect expr false fg
  file find firewall-cmd free function gcloud gpg groupadd groups gunzip gzip head history host hostnamectl id if install ip jobs
  journalctl kill killall kubectl ln local ls lsblk lsof lsns lsmod make mapfile md5sum mkfifo mktemp mysql nc netstat nginx nl
  nohup node nproc nsenter nslookup openssl passwd patch pgrep php pidof ping pkill popd printf ps psql pushd pwd python python3 read
  readlink realpath redis-cli rmdir route rsync ruby run scp script seq set sh sha256sum shopt shred shuf source split ss ssh-copy-id
  ssh-keygen stat strace sudo sum sync tac taskset tc tcpdump tee terraform test time timeout top tr trap tree true truncate type
  ulimit umask uname uniq unset unzip uptime useradd usermod vagrant vboxmanage virsh wait watch wc which who whoami xargs yes yq
  zip zcat ./ until while for select { ( !`.split(/\s+/),
);

/** Words of these that begin a line of prose or of an output as well as a command. */
export const ambiguous: ReadonlySet<string> = new Set(
  'case clear date file find for free function groups head history host id if install ip less local make more node nginx read run script select service set split test time top type until wait watch which while who yes ( { [ . :'.split(
    ' ',
  ),
);

/** Tools of an author's machine, which no node has. */
export const ofAuthors =
  'ansible ansible-playbook aws az docker-machine gcloud kubectl terraform vagrant vboxmanage virsh'.split(' ');
