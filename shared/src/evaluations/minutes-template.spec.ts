import {
  DEFAULT_MINUTES_WORDS,
  MINUTES_PLACEHOLDERS,
  type MinutesFacts,
  fillPlaceholders,
  unknownPlaceholders,
} from './minutes-template';

const facts = Object.fromEntries(MINUTES_PLACEHOLDERS.map((name) => [name, `<${name}>`])) as MinutesFacts;

describe('the words of minutes', () => {
  it('ask for nothing but what can be filled in', () => {
    expect(Object.values(DEFAULT_MINUTES_WORDS).flatMap(unknownPlaceholders)).toEqual([]);
  });

  it('name what cannot be filled in, each once and as it is written', () => {
    expect(unknownPlaceholders('{agency}, {winner} và {winner}, { agency }, {Agency}, {}')).toEqual([
      '{winner}',
      '{ agency }',
      '{Agency}',
      '{}',
    ]);
    // A Cyrillic “с”.
    expect(unknownPlaceholders('{сhallenge}')).toEqual(['{сhallenge}']);
  });

  it('name braces that are not closed', () => {
    expect(unknownPlaceholders('{challenge và {agency}')).toEqual(['{challenge và ']);
    expect(unknownPlaceholders('agency}')).toEqual(['}']);
    expect(unknownPlaceholders('{\nagency}')).toEqual(['{', '}']);
  });

  it('are filled in once: facts that look like placeholders stay as they are', () => {
    const tricky = { ...facts, challenge: '{chair} $& $1' };
    expect(fillPlaceholders('Bài toán “{challenge}” của {agency}', tricky)).toBe(
      'Bài toán “{chair} $& $1” của <agency>',
    );
  });

  it('leave dots where nothing is known', () => {
    expect(fillPlaceholders('Số: {number}/BB', { ...facts, number: '' })).toBe('Số: ……………/BB');
  });
});
