/** For tests: what every page owes. */
import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { all, type Element, parse } from '../xml.fixture.ts';

/** The document without its document type. That it is well-formed XML is more than HTML asks, and as much as can be tested. */
export function pageOf(html: string): Element {
  expect(html).to.match(/^<!DOCTYPE html>\n/);
  return parse(html.replace('<!DOCTYPE html>', ''));
}

/** It loads nothing, runs nothing, looks only as its own style sheet says, and forbids everything else. */
export function expectInert(root: Element): void {
  expect(namesIn(root)).not.to.include.oneOf(['script', 'link', 'img', 'iframe', 'object', 'form', 'base']);
  const style = all(root).find(({ name }) => name === 'style')?.text ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = all(root).find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
  expect(policy?.attributes.content).to.equal(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
  );
  expect(style).not.to.match(/url\(|@import/);
  const leads = all(root).flatMap(({ attributes: { href, src } }) => [href, src].filter((to) => to !== undefined));
  expect(leads.filter((to) => !/^(?:#|students\/[a-z0-9-]+\.html$)/.test(to ?? ''))).to.deep.equal([]);
  const active = all(root).flatMap(({ attributes }) =>
    Object.keys(attributes).filter((key) => /^on|^style$/.test(key)),
  );
  expect(active).to.deep.equal([]);
}

/** It has landmarks, one first heading, headings in order, references that lead somewhere, and headers for columns and rows. */
export function expectAccessible(root: Element): void {
  for (const landmark of ['header', 'main', 'footer']) expect(namesIn(root)).to.include(landmark);
  const levels = namesIn(root)
    .flatMap((name) => /^h([1-6])$/.exec(name)?.[1] ?? [])
    .map(Number);
  expect(levels.filter((level) => level === 1)).to.have.length(1);
  for (const [index, level] of levels.slice(1).entries()) expect(level).to.be.at.most((levels[index] ?? 0) + 1);
  const ids = all(root).flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).to.deep.equal([]);
  const wanted = all(root).flatMap(({ attributes }) => [
    ...(attributes.href?.startsWith('#') ? [attributes.href.slice(1)] : []),
    ...(attributes['aria-labelledby']?.split(' ') ?? []),
    ...(/^url\(#(.+)\)$/.exec(attributes.fill ?? '')?.slice(1) ?? []),
  ]);
  expect(wanted.filter((id) => !ids.includes(id))).to.deep.equal([]);
  for (const table of all(root).filter(({ name }) => name === 'table')) expectHeaders(table);
}

function expectHeaders(table: Element): void {
  const heads = all(table).filter(({ name }) => name === 'th');
  expect(heads.every(({ attributes }) => ['col', 'row'].includes(attributes.scope ?? ''))).to.equal(true);
  const [head, ...rows] = all(table).filter(({ name }) => name === 'tr');
  for (const row of rows) expect(columnsOf(row)).to.equal(head && columnsOf(head));
}

function columnsOf(row: Element): number {
  return row.children.reduce((sum, { attributes }) => sum + Number(attributes.colspan ?? 1), 0);
}

function namesIn(root: Element): string[] {
  return all(root).map(({ name }) => name);
}
