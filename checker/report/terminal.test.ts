import { expect } from 'chai';
import { paint, type Style, widthOf } from './style.ts';
import { jsonText, terminal, wrapStyled } from './terminal.ts';

const style: Style = { colour: true, width: 80 };
const { bold, red, dim } = paint(style);
const given = (text: string) => terminal`${text}`.forTerminal;

/** What a terminal acts upon, or a reader cannot see. */
const hostile = [
  ...['\x1b[2J', '\x1b]52;c;Y29waWVk\x07', '\x1b[31m', '\x1b[8m', '\x1bc', '\x1bP1$r0m\x1b\\', '\x9b2J', '\x9d0;x\x9c'],
  ...['\x07', '\b', '\r', '\0', '\x7f', '\x85', '\x0b', '\x0c', '\x1b'],
  ...['\u202e', '\u2066', '\u200e', '\u061c', '\u200b', '\u200d', '\ufeff', '\u2060', '\u00ad', '\u034f', '\ufe0f'],
  ...['\u3164', '\u{e0041}', '\u2028', '\u2029', '\x1b[1234;1234;1234;31m'],
];

describe('text for a terminal', () => {
  it('does nothing and hides nothing, whatever it holds', () => {
    const styles = ['1', '2', '22', '31', '39'].map((code) => `\x1b[${code}m`);
    for (const text of hostile) {
      for (const written of [text, red(text), `${text}${bold(text)}${text}`, wrapStyled(`${text} ${dim(text)}`, 3)]) {
        const left = styles.reduce(
          (rest, code) => (written === text ? rest : rest.replaceAll(code, '')),
          given(written),
        );
        expect(left, JSON.stringify(text)).to.match(/^[\x20-\x7e\n]*$/);
      }
    }
  });

  it('keeps lines, tabs, and every script', () => {
    const text = 'a\tb\nÅngström 김민수 नमस्ते 😀 é ─ ✓\n';
    expect(given(text)).to.equal(text);
    expect(given('a\r\nb')).to.equal('a\nb');
  });

  it('has our styles, in each other too, and across lines', () => {
    expect(given(red('a'))).to.equal('\x1b[31ma\x1b[39m');
    expect(given(bold(`a${dim('b')}c`))).to.equal('\x1b[1ma\x1b[2mb\x1b[22m\x1b[1mc\x1b[22m');
    expect(given(wrapStyled(red('one two'), 4))).to.equal('\x1b[31mone\x1b[39m\n\x1b[31mtwo\x1b[39m');
    expect(widthOf(bold(red('four')))).to.equal(4);
    expect(given(paint({ colour: false }).red('\x1b[1ma'))).to.equal('a');
  });

  it('has moves where the program itself makes them', () => {
    expect(terminal`\r\x1b[2K${'\x1b[2Ja'} ${1}${terminal`\x1b[H`}`.forTerminal).to.equal('\r\x1b[2Ka 1\x1b[H');
  });

  it('takes no longer than it is long', () => {
    const began = performance.now();
    for (const text of hostile) given(`${text.repeat(20_000)}x`);
    expect(performance.now() - began).to.be.below(5000);
  });

  it('is, as JSON, the same values with nothing of that in them', () => {
    const json = jsonText({ all: hostile });
    expect(json).to.match(/^[\x20-\x7e\n]*$/);
    expect(given(json)).to.equal(json);
    expect(JSON.parse(json)).to.deep.equal({ all: hostile });
  });
});
