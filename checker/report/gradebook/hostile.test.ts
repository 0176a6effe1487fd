import { expect } from 'chai';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import type { Gradebook } from '../../grades.ts';
import { expectInert, pageOf } from '../page/page.fixture.ts';
import { all, parse } from '../xml.fixture.ts';
import { hostileBook, hostileTexts } from './hostile.fixture.ts';
import {
  csvLayouts,
  studentFile,
  toClassHtml,
  toCsv,
  toGradesJson,
  toGradesJunit,
  toStudentHtml,
  toTable,
} from './index.ts';

/** What neither a terminal nor an XML document may hold. */
const active = /[^\P{Cc}\n]|\p{Bidi_Control}|\p{Cs}|\p{Noncharacter_Code_Point}/u;

describe('a hostile gradebook', () => {
  const texts = Object.entries(hostileTexts);
  const harmless = hostileBook('harmless');
  const elements = pagesOf(harmless).map((html) => new Set(all(pageOf(html)).map(({ name }) => name)));
  const shape = shapeOf(toGradesJunit(harmless));

  it('is tried in more than thirty ways', () => {
    expect(texts).to.have.length.above(50);
  });

  for (const [name, text] of texts) it(`is text and nothing else: ${name}`, () => expectHarmless(hostileBook(text)));

  it('is text and nothing else, whatever it is made of', () => {
    const short = texts.map(([, text]) => text).filter(({ length }) => length < 1000);
    const part = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom(...short));
    const written = fc.array(part, { maxLength: 3 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(written, (text) => expectHarmless(hostileBook(text))),
      { numRuns: 40 },
    );
  });

  it('gives every student a file of their own, which is no path', () => {
    const ids = fc.uniqueArray(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z0-9-]{1,20}$/)));
    fc.assert(
      fc.property(ids, (some) => {
        const files = some.map((id) => studentFile(id).toLowerCase());
        expect(new Set(files).size).to.equal(some.length);
        for (const file of files) expect(file).to.match(/^[a-z0-9][a-z0-9-]*\.html$/);
      }),
    );
  });

  function expectHarmless(book: Gradebook): void {
    expectTable(book);
    for (const layout of csvLayouts) expectCsv(toCsv(book, layout));
    expectJson(book);
    expectXml(book);
    expectPages(book);
  }

  function expectTable(book: Gradebook): void {
    const table = toTable(book, { colour: false, width: 60 });
    expect(table).not.to.match(active);
    for (const line of table.split('\n')) expect(stringWidth(line), line).to.be.at.most(60);
  }

  function expectCsv(csv: string): void {
    expect(csv).not.to.match(/[^\P{Cc}\r\n]|\p{Bidi_Control}|\p{Cs}/u);
    const rows: string[][] = parseCsv(csv, { bom: true });
    expect(rows.length).to.be.at.least(2);
    for (const cell of rows.flat()) expect(cell).not.to.match(/^[=+\-@＝＋－＠\t\r]/);
    const halves = rows.flat().flatMap((cell) => cell.split(';').slice(1));
    for (const half of halves) expect(half).not.to.match(/^[\s"]*[=+\-@＝＋－＠]/);
    expect(csv.split(/\r\n/).slice(0, -1)).to.have.length(rows.length);
  }

  function expectJson(book: Gradebook): void {
    const json = toGradesJson(book);
    expect(json).not.to.match(/[^\P{Cc}\n]|\p{Bidi_Control}|\p{Cs}/u);
    expect(JSON.parse(json)).to.deep.equal(JSON.parse(JSON.stringify(book)));
  }

  function expectXml(book: Gradebook): void {
    const xml = toGradesJunit(book);
    expect(xml).not.to.match(active);
    expect(shapeOf(xml)).to.deep.equal(shape);
  }

  function expectPages(book: Gradebook): void {
    const pages = pagesOf(book);
    for (const [index, html] of pages.entries()) {
      expect(html).not.to.match(active);
      expect(html.length).to.be.below(500_000);
      const root = pageOf(html);
      expectInert(root);
      // Long texts are cut, and say so in italics.
      expect(all(root).filter(({ name }) => !elements[index]?.has(name) && name !== 'i')).to.deep.equal([]);
    }
  }
});

/** The page of the class, then those of its students. */
function pagesOf(book: Gradebook): string[] {
  return [toClassHtml(book), ...book.students.map((one) => toStudentHtml(one, book))];
}

/** The elements of a document, with the names of their attributes. */
function shapeOf(xml: string): string[] {
  return all(parse(xml)).map(({ name, attributes }) => `${name} ${Object.keys(attributes).join(' ')}`);
}
