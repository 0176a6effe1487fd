import type { use } from 'chai';
import { UsageError } from '../errors.ts';
import type { CheckReport } from '../model.ts';
import { problemText } from '../report/index.ts';
import { chooseLanguage } from '../words/choose.ts';
import { say, speak } from '../words/index.ts';
import { claim, type Raw } from './claim.ts';
import { Service, Subject, Swarm, Url } from './swarm.ts';
import { ofService, ofSwarm, ofUrl } from './vocabulary.ts';

type Plugin = Parameters<typeof use>[0];
/** What a word says, whatever is said with it: `assertions.ts` holds the callers to what may be said. */
type Word = (name: string, ...said: unknown[]) => Raw;

interface Vocabulary {
  kind: typeof Service | typeof Url | typeof Swarm;
  /** The message where the subject is of another kind. */
  refusal: 'ofService' | 'ofUrl' | 'ofSwarm';
  methods: Record<string, (name: string, ...said: never[]) => Raw>;
  properties: Record<string, (name: string) => Raw>;
}

const vocabularies: Vocabulary[] = [
  { kind: Service, refusal: 'ofService', ...ofService },
  { kind: Url, refusal: 'ofUrl', ...ofUrl },
  { kind: Swarm, refusal: 'ofSwarm', ...ofSwarm },
];

const style = { colour: false, width: 100 };

/** Teaches chai what can be said of a swarm: `use(swarmlab)`. Failures are told in the language of the environment. */
export const swarmlab: Plugin = (
  { Assertion, AssertionError },
  { addMethod, addProperty, flag, overwriteProperty },
) => {
  speak(chooseLanguage([], process.env));
  for (const of of vocabularies) {
    for (const [word, toRaw] of Object.entries(of.methods)) {
      addMethod(Assertion.prototype, word, function (this: object, ...said: unknown[]) {
        return claimed(this, word, of, (name) => (toRaw as Word)(name, ...said));
      });
    }
    for (const [word, toRaw] of Object.entries(of.properties)) {
      addProperty(Assertion.prototype, word, function (this: object) {
        return claimed(this, word, of, toRaw);
      });
    }
  }
  for (const word of ['exist', 'ok']) {
    overwriteProperty(Assertion.prototype, word, (inherited: () => void) => {
      return function (this: object) {
        if (flag(this, 'object') instanceof Subject) throw new UsageError(say.chai.always(word));
        inherited.call(this);
      };
    });
  }

  function claimed(assertion: object, word: string, { kind, refusal }: Vocabulary, toRaw: (name: string) => Raw) {
    const subject: unknown = flag(assertion, 'object');
    if (!(subject instanceof kind)) throw new UsageError(say.chai[refusal](word));
    if (flag(assertion, 'negate')) throw new UsageError(say.chai.negated(word));
    // Made now, since its stack leads to the test only now.
    const failure = new AssertionError('', {}, flag(assertion, 'ssfi'));
    const preface: string | undefined = flag(assertion, 'message');
    return claim(toRaw(subject.name), async (raw) => {
      const report = await subject.judge(raw);
      if (report.verdict !== 'pass') throw told(failure, `${report.kind} ${subject.name}`, report, preface);
    });
  }
};

/** The failed assertion, in the words of a lab's report. */
function told(failure: Error, what: string, report: CheckReport, preface: string | undefined): Error {
  const { expected, actual } = report;
  const text = problemText(what, report, style).trimEnd();
  const message = preface === undefined ? text : `${preface}: ${text}`;
  const frames = failure.stack?.slice(failure.stack.indexOf('\n    at ')) ?? '';
  return Object.assign(failure, {
    message,
    expected,
    actual,
    showDiff: true,
    stack: `${failure.name}: ${message}${frames}`,
  });
}
