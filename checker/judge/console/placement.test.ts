import { expect } from 'chai';
import { placementOf } from './placement.ts';

const containers = (...rows: string[]) => ['CONTAINER ID   IMAGE     NAMES', ...rows];
const row = (name: string, image = 'nginx:1') => `0123456789ab   ${image}   ${name}`;
const id = (letter: string) => letter.repeat(25);

describe('the tasks that a node has', () => {
  it('may be of other services than are shown', () => {
    const both = containers(row(`web.1.${id('a')}`), row(`db.1.${id('b')}`)).join('\n');
    expect(placementOf(containers(row(`web.2.${id('c')}`)), both)).to.deep.equal({
      missing: [],
      unexpected: ['db'],
      listed: [],
    });
    expect(placementOf(containers(row(`api.1.${id('c')}`), row(`web.1.${id('a')}`)), both)).to.deep.equal({
      missing: ['api'],
      unexpected: ['db'],
      listed: [],
    });
    expect(placementOf(containers(row(`web.1.${id('a')}`)), containers()[0] ?? '')).to.deep.equal({
      missing: ['web'],
      unexpected: [],
      listed: [],
    });
  });

  it('are of services that may be listed without being shown, but not shown without being listed', () => {
    const services = (...names: string[]) => [
      'NAME   REPLICAS   IMAGE',
      ...names.map((name) => `${name}    1/1        nginx`),
    ];
    expect(placementOf(services('web'), services('web', 'api').join('\n'))).to.deep.equal({
      missing: [],
      unexpected: [],
      listed: ['api'],
    });
    expect(placementOf(services('web', 'api'), services('web').join('\n'))).to.equal(undefined);
    expect(placementOf(services('web'), services('web', 'api').join('\n').replace('1/1', '0/1'))).to.equal(undefined);
  });

  it('are not all that differs where something else does', () => {
    const web = containers(row(`web.1.${id('a')}`));
    expect(placementOf(web, web.join('\n'))).to.equal(undefined);
    expect(placementOf(web, containers(row(`web.1.${id('a')}`, 'nginx:2')).join('\n'))).to.equal(undefined);
    expect(placementOf(web, containers(row('by-hand')).join('\n'))).to.equal(undefined);
    expect(placementOf([...web, 'and more'], containers()[0] ?? '')).to.equal(undefined);
  });
});
