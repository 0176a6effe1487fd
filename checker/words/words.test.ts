import { expect } from 'chai';
import * as en from './en/index.ts';
import { languages } from './index.ts';
import * as ko from './ko/index.ts';

/** As they are written. */
const catalogues = { en, ko };

type Entry = { name: string; text: string };

describe('the catalogues', () => {
  /** What has no words to put into Korean: names of things, marks between words, what is typed. */
  const same = [
    'commands.doctor.finding',
    'gradebook.because',
    'gradebook.decide',
    'report.mesh.ipvs',
    'web.otherLanguage',
  ];
  const english = entries(catalogues.en, '');

  it('are as many as languages', () => {
    expect(Object.keys(catalogues)).to.deep.equal([...languages]);
  });

  it('say the same things in every language', () => {
    for (const language of languages) {
      const names = entries(catalogues[language], '').map(({ name }) => name);
      expect(names, language).to.deep.equal(english.map(({ name }) => name));
    }
  });

  it('say them in Korean in the Korean one', () => {
    const foreign = entries(catalogues.ko, '').filter(
      ({ name, text }) => !same.includes(name) && !/\p{scx=Hang}/u.test(text),
    );
    expect(foreign).to.deep.equal([]);
  });

  it('say nothing twice by leaving it untranslated', () => {
    const korean = new Map(entries(catalogues.ko, '').map(({ name, text }) => [name, text]));
    const alike = english.filter(({ name, text }) => !same.includes(name) && korean.get(name) === text);
    expect(alike).to.deep.equal([]);
  });
});

/** Every message; those that are functions as they are written, which holds all their words. */
function entries(of: unknown, name: string): Entry[] {
  if (typeof of === 'string' || typeof of === 'function') return [{ name, text: unescaped(String(of)) }];
  if (typeof of !== 'object' || of === null) return [];
  return Object.entries(of)
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([key, value]) => entries(value, name === '' ? key : `${name}.${key}`));
}

/** tsx makes functions pure ASCII. */
function unescaped(code: string): string {
  return code.replace(/\\u([0-9a-f]{4})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
