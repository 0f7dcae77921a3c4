import { type SurveyQuestion, draftFaults, openingFaults, readAnswers, sameQuestion } from './questionnaire';

const options = ['Một', 'Hai', 'Ba'].map((vi) => ({ vi, en: vi }));
const ask = (changes: Partial<SurveyQuestion>): SurveyQuestion => ({
  id: 'q',
  type: 'five_point',
  text: { vi: 'Hài lòng?', en: 'Satisfied?' },
  options: [],
  required: false,
  satisfaction: false,
  ...changes,
});

describe('answers', () => {
  const read = (question: Partial<SurveyQuestion>, given: unknown): unknown => {
    const { answers, faults } = readAnswers([ask(question)], given === undefined ? {} : { q: given });
    return faults.length > 0 ? faults.map(({ code }) => code).join() : (answers['q'] ?? null);
  };

  it('are taken where they fit their question', () => {
    expect(read({}, 5)).toBe(5);
    expect(read({ type: 'yes_no' }, 0)).toBe(0);
    expect(read({ type: 'single', options }, 2)).toBe(2);
    expect(read({ type: 'several', options }, [2, 0])).toEqual([0, 2]);
    expect(read({ type: 'text' }, '  Cảm ơn\r\nnhiều ')).toBe('Cảm ơn\nnhiều');
  });

  it('are put together in NFC', () => {
    expect(read({ type: 'text' }, 'Cảm ơn'.normalize('NFD'))).toBe('Cảm ơn');
  });

  it.each([
    [{}, 6],
    [{}, 0],
    [{}, Number.NaN],
    [{}, '5'],
    [{ type: 'yes_no' }, true],
    [{ type: 'single', options }, 3],
    [{ type: 'single', options }, [1]],
    [{ type: 'several', options }, [1, 1]],
    [{ type: 'several', options }, ['1']],
    [{ type: 'text' }, 5],
    [{ type: 'text' }, 'a\u0007b'],
    [{ type: 'text' }, 'a\ud800b'],
  ] as const)('are refused where they do not: %j %j', (question, given) => {
    expect(read(question as Partial<SurveyQuestion>, given)).toBe('not_allowed');
  });

  it('may be missing where they are not required', () => {
    for (const nothing of [undefined, null, '', []])
      expect(read({ type: 'several', options }, nothing)).toBeNull();
    expect(read({ type: 'text' }, '   ')).toBeNull();
    expect(read({ required: true }, undefined)).toBe('required');
    expect(read({ type: 'several', options, required: true }, [])).toBe('required');
    expect(read({ type: 'text', required: true }, ' \n ')).toBe('required');
  });

  it('to what nobody asked, or to what every object has, are refused', () => {
    expect(readAnswers([], { toString: 1, other: 2 }).faults.map(({ path }) => path)).toEqual([
      'answers.toString',
      'answers.other',
    ]);
    expect(readAnswers([ask({ id: 'constructor', required: true })], {}).faults).toHaveLength(1);
  });
});

describe('a questionnaire', () => {
  it('is opened with one satisfaction question and words in both languages', () => {
    const satisfaction = ask({ satisfaction: true });
    expect(openingFaults([satisfaction], ['citizen'])).toEqual([]);
    expect(openingFaults([], []).map(({ path }) => path)).toEqual(['audiences', 'questions']);
    expect(openingFaults([ask({})], ['citizen']).map(({ code }) => code)).toEqual(['required']);
    const half = ask({
      id: 'r',
      type: 'single',
      options: [options[0]!, { vi: '', en: 'x' }],
      text: { vi: '', en: 'x' },
    });
    expect(openingFaults([satisfaction, half], ['citizen']).map(({ path }) => path)).toEqual([
      'questions.1.text.vi',
      'questions.1.options.1.vi',
    ]);
  });

  it('can be half done as a draft, but not in itself wrong', () => {
    expect(draftFaults([ask({ text: { vi: '', en: '' } })])).toEqual([]);
    expect(draftFaults([ask({ type: 'text', satisfaction: true })]).map(({ path }) => path)).toEqual([
      'questions.0.satisfaction',
    ]);
  });
});

it('a question is the same where it is put in the same words', () => {
  const one = ask({ type: 'single', options });
  expect(sameQuestion(one, { ...one, required: true })).toBe(true);
  expect(sameQuestion(one, { ...one, id: 'r' })).toBe(false);
  expect(sameQuestion(one, { ...one, text: { vi: 'Hài lòng không?', en: 'Satisfied?' } })).toBe(false);
  expect(sameQuestion(one, { ...one, options: options.slice(1) })).toBe(false);
});
