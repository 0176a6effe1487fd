import type { Doubt, Gradebook, LabGrade, StepGrade, StudentGrade } from '../../grades.ts';
import { check, failedCheck } from '../report.fixture.ts';

type GradedCheck = StepGrade['checks'][number];

/** For tests: the labs of a class, their checks line by line; of the exam's step two checks are hidden. */
const course = [
  {
    id: 'replication',
    title: 'Create a service and change its replicas',
    weight: 1,
    steps: [
      {
        id: 'scale-it',
        title: 'Scale it',
        checks: [{ line: 48, expected: 'service simple with 4/4 replicas running' }],
      },
      {
        id: 'challenge',
        title: 'Challenge: three replicas of 0.2',
        checks: [
          { line: 71, expected: 'service simple with 3/3 replicas running' },
          { line: 74, kind: 'http', expected: 'http://localhost:8000/ answers 200 "Hello V0.2"' },
        ],
      },
    ],
  },
  {
    id: 'rolling-update',
    title: 'Update a service task by task',
    weight: 1,
    steps: [
      {
        id: 'challenge',
        title: 'Challenge: update without a gap',
        checks: [
          {
            line: 122,
            kind: 'update',
            expected: 'update of simple with order start-first, at least 10s between tasks',
          },
          {
            line: 127,
            kind: 'history',
            expected: 'in every slot of simple: a task shut down, of image simplenode:0.1',
          },
        ],
      },
    ],
  },
  {
    id: 'exam',
    title: 'The practical exam',
    weight: 3,
    steps: [
      {
        id: 'a-shop-that-heals',
        title: 'A shop that heals',
        checks: [
          { line: 20, expected: 'service shop with 4/4 replicas running' },
          { line: 24, expected: 'service shop with health check every 5s' },
          { line: 31, expected: 'service shop restarts on-failure', hidden: true },
          { line: 35, kind: 'tasks', expected: 'tasks of shop on 3 different nodes', hidden: true },
        ],
      },
    ],
  },
] as const;

type CourseLab = (typeof course)[number];
type CourseCheck = { line: number; kind?: GradedCheck['kind']; expected: string; hidden?: true };

/** What a student got wrong: `lab line`. */
type Wrong = `${CourseLab['id']} ${number}`;

/** For tests: a student, by default with all checks passed. */
export function student(id: string, changes: Partial<StudentGrade> = {}, wrong: Wrong[] = []): StudentGrade {
  const labs = course.map((lab, index) =>
    labGrade(lab, wrong, 600 * (index + 1) + 37 * ((7 * (Number(id.slice(1)) || 0)) % 23)),
  );
  const before = percent(labs);
  return {
    id,
    status: 'graded',
    source: { kind: 'evidence', name: `in/${id}.jsonl.gz` },
    grade: before,
    before,
    labs,
    doubts: [],
    seconds: 0.42,
    ...changes,
  };
}

/** For tests: a class of twelve. Four are right, four partly, two hold the same swarm, one is forged, one cluster broke. */
export function classOf12(): Gradebook {
  const late = { seconds: 5400, penalty: 10, by: 'submission' } as const;
  const partly = student('s08', { name: 'Radia Perlman', email: 'radia@example.edu' }, ['exam 24', 'exam 31']);
  return gradebook(
    [
      student('s01', { name: 'Ada Lovelace', email: 'ada@example.edu' }),
      student('s02', { name: 'Edsger Dijkstra', email: 'edsger@example.edu' }),
      student('s03', { name: '김민준', email: 'minjun@example.edu' }),
      student('s04', { name: 'Barbara Liskov', email: 'barbara@example.edu' }),
      student('s05', { name: 'Grace Hopper', email: 'grace@example.edu' }, ['exam 35']),
      student('s06', { name: 'Donald Knuth', email: 'donald@example.edu' }, ['replication 74', 'rolling-update 122']),
      student('s07', { name: '이서연', email: 'seoyeon@example.edu' }, [
        'rolling-update 122',
        'exam 24',
        'exam 31',
        'exam 35',
      ]),
      { ...partly, late, grade: (partly.before ?? 0) - late.penalty },
      held('s09', { name: 'Alan Turing', email: 'alan@example.edu' }, copied('s10')),
      held('s10', { name: 'Leslie Lamport', email: 'leslie@example.edu' }, copied('s09')),
      held('s11', { name: 'Ken Thompson', email: 'ken@example.edu' }, [
        { id: 'chain-broken', line: 7, says: 'attempt 4 does not follow attempt 3: its `prev` is of another line' },
        {
          id: 'task-after-look',
          line: 7,
          says: 'task k8s1q4 runs since 14:02:11, after it was looked at, at 13:58:40',
        },
      ]),
      ungraded('s12', {
        name: 'Margaret Hamilton',
        email: 'margaret@example.edu',
        status: 'broken',
        source: { kind: 'cluster', name: 'margaret' },
        cause: 'docker-node2: its engine does not answer',
      }),
    ],
    {
      copies: [
        {
          students: ['s09', 's10'],
          rows: [
            { kind: 'swarm', value: 'v1n3kz0q8d5f7g2h4j6k9l1m3', lines: { s09: 2, s10: 2 } },
            { kind: 'task', value: 'p0o9i8u7y6t5r4e3w2q1a2s3d', lines: { s09: 4, s10: 5 } },
            { kind: 'timeline', value: 'sha256:6f1ed002ab5595859014ebf0951522d9', lines: { s09: 4, s10: 5 } },
          ],
        },
      ],
    },
  );
}

/** For tests: what the class of twelve has none of. */
export function others(): StudentGrade[] {
  return [
    ungraded('s13', { name: 'Linus Torvalds', status: 'missing' }),
    ungraded('s14', { status: 'refused', cause: 'in/s14.jsonl.gz:3: the line is no JSON: Unexpected end of input' }),
    { ...held('s15', { name: 'Solomon Hykes' }, copied('s09')), status: 'graded', decision: 'zero', grade: 0 },
  ];
}

/** For tests: a gradebook of these students. */
export function gradebook(students: StudentGrade[], changes: Partial<Gradebook> = {}): Gradebook {
  return {
    schema: 1,
    startedAt: '2026-11-30T18:05:00.000Z',
    seconds: 3.4,
    basis: 'steps',
    labs: course.map((lab) => ({
      id: lab.id,
      title: lab.title,
      weight: lab.weight,
      points: pointsOf(labGrade(lab, [], 0)),
    })),
    students,
    copies: [],
    ...changes,
  };
}

function held(id: string, changes: Partial<StudentGrade>, doubts: Doubt[]): StudentGrade {
  const { grade: _, ...judged } = student(id, { status: 'held', ...changes }, ['exam 31']);
  return { ...judged, doubts };
}

function ungraded(id: string, changes: Partial<StudentGrade>): StudentGrade {
  const { grade: _, before: __, ...known } = student(id);
  return { ...known, labs: [], ...changes };
}

function copied(other: string): Doubt[] {
  return [{ id: 'copy', line: 2, says: `swarm v1n3kz0q8d5f7g2h4j6k9l1m3 is in the submission of ${other} too` }];
}

function labGrade(lab: CourseLab, wrong: Wrong[], spent: number): LabGrade {
  const steps = lab.steps.map(({ id, title, checks }, index): StepGrade => {
    const judged = checks.map((one: CourseCheck) => graded(one, wrong.includes(`${lab.id} ${one.line}`)));
    return {
      id,
      title,
      points: judged.reduce((sum, { points }) => sum + points, 0),
      earned: judged.reduce((sum, { verdict, points }) => sum + (verdict === 'pass' ? points : 0), 0),
      attempt: { number: index + 2, of: index + 3, recordedAt: `2026-11-30T13:${10 + index}:40.125Z` },
      checks: judged,
    };
  });
  const { id, title, weight } = lab;
  return { id, title, weight, points: pointsOf({ steps }), earned: earnedOf({ steps }), spent, steps };
}

function graded({ hidden, kind = 'service', ...told }: CourseCheck, wrong: boolean): GradedCheck {
  const shown = { kind, points: 5, actual: told.expected, ...told };
  const failed = { actual: 'service found, and not like that', why: `not so: ${told.expected}` };
  return {
    ...(wrong ? failedCheck({ ...shown, ...failed }) : check(shown)),
    ...(hidden && { hidden, file: 'labs/90-exam/marking.md' }),
  };
}

function pointsOf({ steps }: Pick<LabGrade, 'steps'>): number {
  return steps.reduce((sum, { points }) => sum + points, 0);
}

function earnedOf({ steps }: Pick<LabGrade, 'steps'>): number {
  return steps.reduce((sum, { earned }) => sum + earned, 0);
}

function percent(labs: LabGrade[]): number {
  const weights = labs.reduce((sum, { weight }) => sum + weight, 0);
  const share = labs.reduce((sum, { weight, earned, points }) => sum + (weight * earned) / points, 0);
  return Math.round((share / weights) * 10_000) / 100;
}
