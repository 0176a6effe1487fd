import { expect } from 'chai';
import { describeOnClusters } from '../cluster.ts';
import { kitCases, readCases, tryCases } from './index.ts';
import { resultText } from './table.ts';

/** What of the cases takes little time and is unlike the rest; `npm run cases` tries all of them. */
const chosen = [
  'verdicts/02-removal',
  'verdicts/08-modes',
  'verdicts/90-exam',
  'global-with-constraint',
  'pinned-to-drained',
];

describeOnClusters('cases', ['cases-1', 'cases-2'], (get) => {
  it('have the verdicts, and the words, that a fair teacher would give', async () => {
    const names = get().map(({ name }) => name);
    const results = await tryCases(readCases(kitCases, chosen), names, new AbortController().signal);
    const wrong = results.filter(({ right }) => !right);
    expect(wrong.map(resultText).join('\n')).to.equal('');
    expect(results.length).to.be.above(15);
  });
});
