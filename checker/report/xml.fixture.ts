import { SaxesParser } from 'saxes';

export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/** For tests: the root of an XML document. Throws where it is not well formed. */
export function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: { ...attributes }, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root.children[0] as Element;
}

/** For tests: an element and all that is in it, in the order of the document. */
export function all(element: Element): Element[] {
  return [element, ...element.children.flatMap(all)];
}

/** For tests: the elements of a class. */
export function ofClass(element: Element, name: string): Element[] {
  return all(element).filter(({ attributes }) => (attributes.class ?? '').split(' ').includes(name));
}

/** For tests: all the text in an element. */
export function textOf(element: Element): string {
  return all(element)
    .map(({ text }) => text)
    .join(' ');
}
