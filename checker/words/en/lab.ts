import { count, didYouMean, oneOf, type Suggestion } from './grammar.ts';

const frontMatter = {
  unclosed: 'the front matter has no closing `---`',
};

const steps = {
  none: 'a lab needs at least one step: a `##` heading',
  withoutName: 'a step needs a heading of letters or digits',
  repeated: (id: string, line: number) => `step \`${id}\` is already on line ${line}`,
  hintBefore: 'a hint belongs to a step: put it below a `##` heading',
  fenceBefore: 'this fence would run before the first step: put it below a `##` heading',
  hintEmpty: 'this hint says nothing',
  fenceInHint: 'a hint is shown and not run: write this fence as ```text',
};

const bounds = {
  lines: (most: number) => `too long: more than ${most} lines`,
  line: (most: number) => `too long for a line: more than ${most} characters`,
  text: (most: number) => `too long: more than ${most} characters in all`,
  commands: (most: number) => `too long: more than ${most} commands`,
};

const fences = {
  empty: 'nothing to run in this fence',
  unclosed: (markup: string) => `this fence has no closing \`${markup}\``,
  unknown: (info: string, meant: string) => `unknown fence \`${info}\`: did you mean \`${meant}\`?`,
  consoleOption: (language: string) =>
    `\`${language}\` takes no options: the prompt names the node (\`user@docker-node2:~$ …\`); use \`sh\` for anything else`,
  checkOption: (option: string) => `\`yaml check\` takes no options, found \`${option}\``,
  optionTwice: (name: string) => `option \`${name}\` is given twice`,
  hidden: (what: 'fence' | 'heading', behind: 'html' | 'indent') =>
    `Markdown does not read this as a ${what}: ${
      behind === 'html' ? 'put a blank line between it and the HTML above' : 'indent it less'
    }`,
  prompt: (found: string) => `expected a prompt with a command, such as \`$ docker node ls\`, found \`${found}\``,
  unfinished: 'the command ends in a backslash, with no line below to continue it',
};

const details = {
  summaryOutside: '`<summary>` belongs right below a `<details>`',
  unopened: '`</details>` closes nothing',
  unnamed: '`<details>` has no `<summary>…</summary>`',
  unclosed: '`<details>` is not closed by `</details>` before the step ends',
  unknownSummary: (text: string, meant: string) => `unknown summary \`${text}\`: did you mean \`${meant}\`?`,
};

const checks = {
  none: 'a check fence holds a list: start each expectation with `- `',
  mapping: 'an expectation is a mapping, such as `service: simple`',
  hintKey: (key: string, keys: readonly string[], meant: Suggestion) =>
    `hint: this expectation has no \`${key}\`${didYouMean(meant) || `: name ${oneOf(keys)}`}`,
  severalKinds: (found: readonly string[]) => `an expectation has one kind, not ${oneOf(found)}: split it`,
  unknownKind: (name: string, meant: Suggestion) => `unknown kind \`${name}\`${didYouMean(meant)}`,
  assertsNothing: (names: readonly string[]) => `asserts nothing: name ${oneOf(names)}`,
  assertsNoState: 'asserts nothing: name a state, such as `running: 2`',
  noSetting: 'name at least one setting',
  emptyGroup: 'name at least one of `count`, `image`, `nodes`, `made` and `since`',
  unknownSlot: (name: string, meant: string) => `unknown slot \`${name}\`: did you mean \`${meant}\`?`,
  tooManyUrls: (most: number) => `more than ${most} URLs`,
  notHttp: (url: string) => `\`${url}\` is not an http URL`,
  answeredByTwice: 'names `answeredBy` twice',
  answersNothing: 'cannot have `answers: false` and also say what the answer is',
  flags: (pattern: string) => `\`${pattern}\`: a regular expression's flags are \`i\`, \`m\`, \`s\` and \`u\``,
  noTime: 'a command needs more time than none',
  tooMuchTime: 'nothing is waited for longer than a day: at most `24h`',
};

const parameters = {
  unknown: (name: string, meant: Suggestion) => `unknown parameter \`${name}\`${didYouMean(meant)}`,
  inHeading: (name: string) =>
    `parameter \`${name}\` cannot stand in the heading of a step: steps are called the same for all students`,
};

const marking = {
  unknownStep: (meant: Suggestion) => `the lab has no step of this heading${didYouMean(meant)}`,
  secret: 'expected 64 digits from 0 to f, as `swarmlab exam new` writes them',
};

const expected = {
  parameterName: 'expected a name such as `replicas`: letters, digits and hyphens, a lower-case letter first',
  parameterValue: 'expected a number, a word such as `shop`, or a range such as `8004-8010`',
  parameterRange: (most: number) => `expected a range that goes up, over at most ${most} numbers`,
  fewerManagers: 'a manager is a node, so there cannot be more `managers` than `nodes`',
  id: 'expected lower-case words joined by hyphens',
  nodeName: "expected a node's name",
  exitCode: 'expected an exit code from 0 to 255',
  variable: "expected a variable's name such as `TOKEN`",
  duration: 'expected a duration such as `500ms`, `90s` or `1m30s`',
  durationRange: 'expected a duration such as `">=10s"`',
  count: 'expected a count such as `2`, `">=2"` or `"<1"`',
  countOrNodes: 'expected a count such as `">=2"`, or a list of nodes',
  groups: 'expected a count, a mapping of `count`, `image`, `nodes`, `made` and `since`, or a list of those',
  replicas: 'expected replicas such as `2/2`, or `2` for the same',
  previous: 'expected `true`, `false`, or what the specification said, such as `{ replicas: 2 }`',
  port: 'expected a port such as `"8000:5000"`',
  mounted: 'expected a name, or a mapping of `name` and `target`',
  health: 'expected `none`, or a mapping of settings such as `cmd` and `interval`',
  atOnce: 'expected a count from 1 on, such as `2` or `"<=2"`',
  hint: 'expected text, or texts by the keys to which they are told, such as `{ image: … }`',
  label: "expected text (put numbers in '…')",
  slot: "expected `any`, `every`, a slot's number or a node's name",
  shortUrl: (most: number) => `expected a URL of at most ${most} characters`,
};

/** A sheet that is handed out: its head, and what stands in place of checks. */
const sheet = {
  head: (student: string, minutes: number, points: number) =>
    `Student: **${student}** · ${count(minutes, 'minute')} · ${count(points, 'point')}`,
  code: (code: string) =>
    `Code of this sheet: **${code}**. Only with it does swarmlab know your numbers: before you begin, run \`export SWARMLAB_EXAM_CODE=${code}\`, or add \`--exam-code ${code}\` to each command.`,
  checked: (points: number) => `*Checked by \`swarmlab check\`: ${count(points, 'point')}*`,
};

/** All that is wrong with what an author wrote. */
export const lab = { bounds, frontMatter, steps, fences, details, checks, parameters, marking, sheet, expected };
