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
  'arptables ebtables firewall-cmd halt hostnamectl insmod ip6tables iptables iptables-restore modprobe mount netplan nft poweroff reboot rmmod service shutdown swapoff systemctl ufw umount update-rc.d'.split(
    ' ',
  );

/** They bring things from the internet. */
export const installers = 'apk apt apt-get brew dnf gem go npm npx pip pip3 yarn yum zypper'.split(' ');
