import { AnswerLimits, NETWORK_LIMITS } from './answer-limits';

describe('the limits of answers', () => {
  it('let 100,000 answers of one network in as 240 a day', () => {
    let now = 0;
    const limits = new AnswerLimits(() => now);
    let taken = 0;
    for (let index = 0; index < 100_000; index++) {
      now = (index * 86_399) / 100_000;
      if (limits.take('survey 203.0.113.7', NETWORK_LIMITS) === null) taken++;
    }
    expect(taken).toBe(240);
  });

  it('say how long to wait, and begin anew with the next hour', () => {
    let now = 600;
    const limits = new AnswerLimits(() => now);
    for (let index = 0; index < 60; index++) expect(limits.take('a', NETWORK_LIMITS)).toBeNull();
    expect(limits.take('a', NETWORK_LIMITS)).toBe(3_000);
    expect(limits.take('b', NETWORK_LIMITS)).toBeNull();
    now = 3_600;
    expect(limits.take('a', NETWORK_LIMITS)).toBeNull();
  });

  it('do not grow without end', () => {
    const limits = new AnswerLimits(() => 0, 2);
    for (const key of ['a', 'b', 'c']) expect(limits.take(key, [{ answers: 1, seconds: 60 }])).toBeNull();
    expect(limits.take('c', [{ answers: 1, seconds: 60 }])).toBe(60);
  });
});
