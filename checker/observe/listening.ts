const listening = '0A'; // the kernel's number of that state
/** As the kernel writes 127.0.0.0/8 and ::1. */
const loopback = /^(?:[0-9A-F]{6}7F|0{24}01000000)$/;

/** The ports of a kernel's table of TCP sockets at which something listens that can be reached from elsewhere, each once. */
export function listeningPorts(table: string): number[] {
  const ports = table.split('\n').flatMap((line) => {
    const [, local = '', , state] = line.trim().split(/\s+/);
    const [address = '', port = ''] = local.split(':');
    return state === listening && !loopback.test(address) ? [Number.parseInt(port, 16)] : [];
  });
  return [...new Set(ports)].sort((one, other) => one - other);
}
