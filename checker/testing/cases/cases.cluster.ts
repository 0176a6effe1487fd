import { expect } from 'chai';
import { describeOnClusters } from '../cluster.ts';
import { kitCases, readCases, tryCases } from './index.ts';
import { resultText } from './table.ts';

/** What of the cases takes little time and is unlike the rest; `npm run cases` tries all of them. */
const chosen = [
  'verdicts/02-removal/r-',
  'constraint-taken-back',
  'host-port-start-first',
  'node-left',
  'pinned-to-drained',
  'renamed-in-stack-file',
  'tutorials/bare-blocks',
];

describeOnClusters('cases', ['cases-1', 'cases-2'], (get) => {
  it('have the verdicts, and the words, that a fair teacher would give', async () => {
    const names = get().map(({ name }) => name);
    const results = await tryCases(readCases(kitCases, chosen), names, new AbortController().signal);
    const wrong = results.filter(({ right }) => !right);
    expect(wrong.map(resultText).join('\n')).to.equal('');
    expect(results).to.have.length(9);
  });
});
