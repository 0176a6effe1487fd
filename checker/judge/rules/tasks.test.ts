import { expect } from 'chai';
import type { TasksExpectation } from '../../model.ts';
import { ended, globalTask, node, observation, range, second, service, task } from '../observation.fixture.ts';
import { fails, holds, why } from '../verdict.fixture.ts';

function wanted(groups: TasksExpectation['groups']): TasksExpectation {
  return { kind: 'tasks', service: 'simple', groups };
}

const count = range('2');
const [v1, v2] = ['simplenode:0.1', 'simplenode:0.2'];

describe('tasks', () => {
  it('says when there is no service', () => {
    expect(why(wanted({ running: [{ count }] }), observation({ services: [] }))).to.include('no service named simple');
  });

  describe('running', () => {
    it('counts exactly', () => {
      const { actual } = holds(wanted({ running: [{ count }] }), observation());
      expect(actual).to.equal(
        '2 running: simple.1 simplenode:0.1 on docker-node1, simple.2 simplenode:0.1 on docker-node2',
      );
      holds(wanted({ running: [{ count: range('0') }] }), observation({ tasks: [] }));
      expect(why(wanted({ running: [{ count }] }), observation({ tasks: [task(1)] }))).to.equal(
        '1 running task, expected 2',
      );
      expect(
        why(wanted({ running: [{ count }] }), observation({ tasks: [1, 2, 3].map((slot) => task(slot)) })),
      ).to.include('3 running tasks, expected 2');
    });

    it('counts no task that only says so', () => {
      const unwanted = observation({ tasks: [task(1), task(2, { desired: 'shutdown' })] });
      expect(why(wanted({ running: [{ count }] }), unwanted)).to.include('1 running task');
      const down = observation({ nodes: [node(1), node(2, { state: 'down' })] });
      expect(why(wanted({ running: [{ count }] }), down)).to.equal(
        '1 running task, expected 2; not counted: simple.2 is running on docker-node2, which is down',
      );
      const early = observation({ tasks: [task(1), task(2, { state: 'starting' })] });
      expect(fails(wanted({ running: [{ count }] }), early).converging).to.equal(
        'simple.2 is starting on docker-node2',
      );
    });

    it('never counts a task that was erased while it ran', () => {
      const seen = observation({ tasks: [task(1)], history: [task(1), task(2)], watchedSince: second(0) });
      expect(why(wanted({ running: [{ count }] }), seen)).to.include('1 running task');
      holds(wanted({ running: [{ count: range('1') }] }), seen);
    });

    it('counts those that ended as asked, wherever they are in their slots', () => {
      const tasks = [
        task(1, { createdAt: second(20) }),
        ended(1, { state: 'failed', exit: 1, error: 'task: non-zero exit (1)', createdAt: second(10) }),
        ended(1, { state: 'failed', exit: 137, error: 'task: non-zero exit (137)', createdAt: second(0) }),
      ];
      const seen = observation({ tasks });
      holds(wanted({ failed: [{ exit: 137, error: { literal: 'non-zero exit (137)' } }] }), seen);
      holds(wanted({ failed: [{ count: range('2') }] }), seen);
      expect(why(wanted({ failed: [{ exit: 143, image: v1 }] }), seen)).to.equal(
        '0 failed tasks with simplenode:0.1, exit code 143, expected at least 1',
      );
      expect(why(wanted({ failed: [{ error: { literal: 'unhealthy' } }] }), seen)).to.equal(
        '0 failed tasks with error "unhealthy", expected at least 1',
      );
    });

    it('needs a task even where no count is named', () => {
      const none = observation({ tasks: [] });
      expect(why(wanted({ running: [{ image: v1 }] }), none)).to.include('0 running tasks with simplenode:0.1');
    });

    it('must all match a group', () => {
      const mixed = observation({ tasks: [task(1), task(2, { image: v2 })] });
      holds(
        wanted({
          running: [
            { count: range('1'), image: v1 },
            { count: range('1'), image: v2 },
          ],
        }),
        mixed,
      );
      expect(why(wanted({ running: [{ count: range('1'), image: v2 }] }), mixed)).to.equal(
        'simple.1 runs on docker-node1, but the image is simplenode:0.1, not simplenode:0.2',
      );
      const named = observation({ tasks: [task(1), task(2, { content: v2 })] });
      expect(why(wanted({ running: [{ count, image: v1 }] }), named)).to.include('holds the content of simplenode:0.2');
    });

    it('is on so many nodes, or exactly on these', () => {
      const seen = observation({ tasks: [task(3), task(1), task(2, { on: 1 })] });
      holds(wanted({ running: [{ nodes: range('>=2') }] }), seen);
      holds(wanted({ running: [{ nodes: ['docker-node3', 'docker-node1'] }] }), seen);
      expect(why(wanted({ running: [{ nodes: range('3') }] }), seen)).to.equal(
        'the running tasks are on 2 nodes (docker-node1 and docker-node3), expected 3 nodes',
      );
      for (const nodes of [
        ['docker-node1'],
        ['docker-node1', 'docker-node2'],
        ['docker-node1', 'docker-node2', 'docker-node3'],
      ])
        expect(why(wanted({ running: [{ nodes }] }), seen)).to.include('the running tasks are on 2 nodes');
    });

    it('of a global service are named by their node', () => {
      const seen = observation({ services: [service({ mode: 'global' })], tasks: [globalTask(1), globalTask(2)] });
      expect(holds(wanted({ running: [{ count }] }), seen).actual).to.include('simple on docker-node1 simplenode:0.1,');
    });
  });

  describe('in other states', () => {
    const rolled = [task(1, { image: v2 }), ended(1, { id: 'a' }), task(2, { image: v2 }), ended(2, { id: 'b' })];

    it('are those of the group, whatever the others are', () => {
      const seen = observation({ tasks: [...rolled, ended(1, { id: 'c', image: 'simplenode:0.0' })] });
      const { source } = holds(wanted({ shutdown: [{ count, image: v1 }] }), seen);
      expect(source).to.equal('api');
      expect(why(wanted({ shutdown: [{ count }] }), seen)).to.equal('3 shutdown tasks, expected 2');
      expect(why(wanted({ failed: [{ image: v1 }] }), seen)).to.include('0 failed tasks with simplenode:0.1');
    });

    it('come from the recorder where swarm has erased them, and only of this service', () => {
      const history = [...rolled, ended(1, { id: 'reaped' }), ended(1, { id: 'other', serviceId: 'service-0' })];
      const seen = observation({ tasks: rolled, history });
      holds(wanted({ shutdown: [{ count }] }), seen);
      const watched = { ...seen, watchedSince: second(0) };
      expect(holds(wanted({ shutdown: [{ count: range('3') }] }), watched).source).to.equal('recorded');
      expect(fails(wanted({ shutdown: [{ count }] }), watched).source).to.equal('recorded');
      expect(holds(wanted({ running: [{ count }] }), watched).source).to.equal('api');
    });

    it('are not those of tasks that were erased on their way', () => {
      const history = [task(3, { state: 'starting' })];
      const seen = observation({ history, watchedSince: second(0) });
      holds(wanted({ starting: [{ count: range('0') }] }), seen);
    });
  });
});
