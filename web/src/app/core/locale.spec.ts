import { TestBed } from '@angular/core/testing';
import { Locale, localeOfUrl, withLocale, withoutLocale } from './locale';
import { LocaleUrlSerializer } from './locale-url-serializer';

describe('the language prefix', () => {
  it.each([
    ['/', 'vi'],
    ['/en', 'en'],
    ['/en?x=1', 'en'],
    ['/en/challenges#top', 'en'],
    ['/english', 'vi'],
    ['/challenges/en', 'vi'],
  ])('of %s is %s', (url, locale) => {
    expect(localeOfUrl(url)).toBe(locale);
  });

  it.each([
    ['/en', '/'],
    ['/en?x=1', '/?x=1'],
    ['/en/challenges?step=2#a', '/challenges?step=2#a'],
    ['/challenges', '/challenges'],
  ])('is taken off %s', (url, bare) => {
    expect(withoutLocale(url)).toBe(bare);
  });

  it.each([
    ['/', '/en'],
    ['/?x=1', '/en?x=1'],
    ['/#a', '/en#a'],
    ['/challenges?step=2', '/en/challenges?step=2'],
    ['/en/challenges', '/en/challenges'],
  ])('is put on %s', (url, english) => {
    expect(withLocale(url, 'en')).toBe(english);
    expect(withLocale(english, 'vi')).toBe(withoutLocale(url));
  });
});

describe('the URL serializer', () => {
  it('reads both languages alike and writes the current one', () => {
    TestBed.configureTestingModule({ providers: [LocaleUrlSerializer] });
    const serializer = TestBed.inject(LocaleUrlSerializer);
    const tree = serializer.parse('/en/challenges/BT-1?q=ng%E1%BA%ADp');
    expect(serializer.serialize(tree)).toBe('/challenges/BT-1?q=ng%E1%BA%ADp');
    TestBed.inject(Locale).set('en');
    expect(serializer.serialize(tree)).toBe('/en/challenges/BT-1?q=ng%E1%BA%ADp');
    expect(serializer.serialize(serializer.parse('/challenges'))).toBe('/en/challenges');
  });
});
