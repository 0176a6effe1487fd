import { expect } from 'chai';
import { UsageError } from '../errors.ts';
import { validLabs } from '../run/index.ts';
import { assertSolvable, studentLabs } from './student-labs.ts';

describe('labs of a student', () => {
  it('are those that they are given, and refused where they depend on who that is', async () => {
    expect((await studentLabs(['replication'], {})).map(({ id }) => id)).to.deep.equal(['replication']);
    const [ada] = await studentLabs(['exam'], { student: 'ada' });
    expect(ada?.drawn).to.deep.equal((await validLabs(['exam'], { student: 'ada' }))[0]?.drawn);
    const error = await studentLabs(['exam'], {}).catch((cause) => cause);
    expect(error).to.be.instanceOf(UsageError);
    expect(error.message).to.equal(
      'lab exam has other numbers for each student: say whose it is, --student ID or SWARMLAB_STUDENT=ID',
    );
  });

  it('have no solutions and no hidden checks', async () => {
    const [exam] = await studentLabs(['exam'], { student: 'ada' });
    const blocks = exam?.steps.flatMap((step) => step.blocks) ?? [];
    expect(blocks.filter((block) => block.file !== exam?.file)).to.deep.equal([]);
    expect(() => assertSolvable(exam ? [exam] : [])).to.throw(UsageError, 'labs/90-exam/ has no marking.md');
  });

  it('can be run by whoever has their marking file', async () => {
    assertSolvable(await validLabs(['exam', 'replication'], { marking: true }));
  });
});
