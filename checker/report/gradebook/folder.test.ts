import { expect } from 'chai';
import { gradebookFiles } from './folder.ts';
import { classOf12, gradebook, student } from './gradebook.fixture.ts';

describe('the files of a gradebook', () => {
  it('are the reports of the class and one of each student, to which that of the class links', () => {
    const files = [...gradebookFiles(classOf12())];
    const paths = files.map(({ path }) => path);
    expect(paths.slice(0, 7)).to.deep.equal([
      'gradebook.csv',
      'gradebook.moodle.csv',
      'gradebook.canvas.csv',
      'grades.json',
      'junit.xml',
      'class.html',
      'students/s01.html',
    ]);
    expect(new Set(paths)).to.have.property('size', 18);
    const page = files.find(({ path }) => path === 'class.html')?.text ?? '';
    const links = [...page.matchAll(/href="(students\/[^"]+)"/g)].map(([, link = '']) => link);
    expect(links.length).to.be.at.least(12);
    for (const link of links) expect(paths).to.include(link);
  });

  it('have no path that leads elsewhere', () => {
    const odd = ['../../etc/passwd', 'CON', '/', '', 'a/../b'].map((id) => student(id));
    for (const { path } of gradebookFiles(gradebook(odd)))
      expect(path).to.match(/^(?:students\/)?[a-z0-9-]+(?:\.[a-z]+)+$/);
  });
});
