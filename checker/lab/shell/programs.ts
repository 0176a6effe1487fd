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
