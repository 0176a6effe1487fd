import { expect } from 'chai';
import { escaped, markup, trusted } from './markup.ts';
import { oddText } from './report.fixture.ts';

describe('markup', () => {
  it('escapes what is put into it, in text and in attributes', () => {
    const hostile = '"><script>alert(1)</script>&amp;';
    expect(markup`<p title="${hostile}">${hostile}</p>`.markup).to.equal(
      '<p title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;">&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;</p>',
    );
  });

  it('takes markup, numbers and lists of both as they are, and nothing for nothing', () => {
    const items = ['a', '<b>'].map((item) => markup`<li>${item}</li>`);
    expect(markup`<ul data-count="${2}">${items}${undefined}${false}</ul>`.markup).to.equal(
      '<ul data-count="2"><li>a</li><li>&lt;b&gt;</li></ul>',
    );
    expect(markup`${trusted('<br/>')}`.markup).to.equal('<br/>');
  });

  it('has no control characters, lone surrogates or marks that turn text around', () => {
    const text = escaped(`${oddText}\u202egnp.exe\u2069\u200f`);
    expect(text).not.to.match(/[^\P{Cc}\n]|\p{Cs}|\p{Noncharacter_Code_Point}|\p{Bidi_Control}/u);
    expect(text).to.include('red nul bell').and.include('서비스').and.include('gnp.exe');
  });
});
