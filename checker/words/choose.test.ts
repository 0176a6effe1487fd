import { expect } from 'chai';
import { chooseLanguage } from './choose.ts';

describe('the language', () => {
  it('is the one that --lang names, wherever that stands', () => {
    const korean = { LC_ALL: 'ko_KR.UTF-8' };
    for (const words of [
      ['--lang', 'ko', 'list'],
      ['list', '--lang', 'ko'],
      ['list', '--lang=ko', '--json'],
    ])
      expect(chooseLanguage(words, {}), words.join(' ')).to.equal('ko');
    expect(chooseLanguage(['list', '--lang', 'en'], korean)).to.equal('en');
    expect(chooseLanguage(['--lang', 'en', 'list', '--lang', 'ko'], {})).to.equal('ko');
  });

  it('is Korean where the environment`s locale is', () => {
    for (const locale of ['ko', 'ko_KR', 'ko_KR.UTF-8', 'ko-KR', 'ko.UTF-8', 'ko_KR@euro'])
      expect(chooseLanguage([], { LANG: locale }), locale).to.equal('ko');
  });

  it('is English in all others, and where there is none', () => {
    for (const locale of ['C', 'C.UTF-8', 'POSIX', 'en_GB.UTF-8', 'kok_IN', 'de_DE', ''])
      expect(chooseLanguage([], { LANG: locale }), locale).to.equal('en');
    expect(chooseLanguage([], {})).to.equal('en');
  });

  it('is that of the first variable that says something, in the order of gettext', () => {
    expect(chooseLanguage([], { LC_ALL: 'ko_KR', LC_MESSAGES: 'C', LANG: 'C' })).to.equal('ko');
    expect(chooseLanguage([], { LC_ALL: '', LC_MESSAGES: 'ko_KR', LANG: 'C' })).to.equal('ko');
    expect(chooseLanguage([], { LC_ALL: 'C', LC_MESSAGES: 'ko_KR', LANG: 'ko_KR' })).to.equal('en');
    expect(chooseLanguage([], { LC_MESSAGES: 'C', LANG: 'ko_KR' })).to.equal('en');
  });

  it('is the environment`s where --lang names none that we speak, or nothing', () => {
    for (const words of [['--lang', 'fr'], ['--lang=fr'], ['--lang'], ['--language', 'ko']]) {
      expect(chooseLanguage(words, {}), words.join(' ')).to.equal('en');
      expect(chooseLanguage(words, { LANG: 'ko' }), words.join(' ')).to.equal('ko');
    }
  });
});
