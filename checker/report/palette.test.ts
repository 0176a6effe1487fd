import { expect } from 'chai';
import { day, night, type Palette } from './palette.ts';

/** How bright a colour is to the eye, from 0 to 1 (WCAG's relative luminance). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG's contrast, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colours of drawn reports', () => {
  const text = ['ink', 'muted', 'accent', 'pass', 'fail', 'notYet', 'skipped', 'broken'] as const;

  for (const [when, palette] of Object.entries({ day, night }) as [string, Palette][]) {
    it(`can be read by ${when}: text on all that it stands on`, () => {
      for (const name of text)
        for (const ground of ['paper', 'raised', 'sunken'] as const)
          expect(contrast(palette[name], palette[ground]), `${name} on ${ground}`).to.be.at.least(4.5);
      for (const { fill, ink } of palette.images) {
        expect(contrast(ink, fill), fill).to.be.at.least(4.5);
        expect(contrast(ink, palette.paper), `${ink} on paper`).to.be.at.least(4.5);
      }
    });

    it(`can be seen by ${when}: the edges of bars`, () => {
      for (const { fill, edge } of palette.images) {
        expect(contrast(edge, palette.paper), edge).to.be.at.least(3);
        expect(contrast(edge, fill), edge).to.be.at.least(3);
      }
    });
  }
});
