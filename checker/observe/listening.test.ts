import { expect } from 'chai';
import { listeningPorts } from './listening.ts';

/** As the kernel writes it. */
const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:8C1D 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 8628 1 00000000e0d5843c 100 0 0 10 0
   1: 00000000:1388 00000000:0000 0A 00000000:00000000 00:00000000 00000000   999        0 8629 1 00000000e0d5843c 100 0 0 10 0
   2: 0A000005:1F90 0A000006:D431 01 00000000:00000000 00:00000000 00000000   999        0 8630 1 00000000e0d5843c 100 0 0 10 0
  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt
   0: 00000000000000000000000000000000:1388 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000
   1: 00000000000000000000000001000000:0016 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000
   2: 00000000000000000000000000000000:0050 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000
`;

describe('the ports at which something listens', () => {
  it('are those that can be reached from elsewhere, each once', () => {
    expect(listeningPorts(table)).to.deep.equal([80, 5000]);
  });

  it('are none of an empty table', () => {
    expect(listeningPorts('')).to.deep.equal([]);
  });
});
