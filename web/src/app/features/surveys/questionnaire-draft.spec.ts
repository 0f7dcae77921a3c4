import { type QuestionModel, fitted, newQuestion, requestOf, withSatisfaction } from './questionnaire-draft';

const words = (vi: string) => ({ vi, en: vi });
const ask = (changes: Partial<QuestionModel> = {}): QuestionModel => ({ ...newQuestion(), ...changes });

describe('a questionnaire while it is written', () => {
  it('gives a choice two empty options, and takes them away with the choice', () => {
    const choice = fitted(ask({ type: 'single' }));
    expect(choice.options).toHaveLength(2);
    expect(fitted({ ...choice, type: 'text' }).options).toEqual([]);
    const kept = fitted(ask({ type: 'several', options: [words('Có')] }));
    expect(kept.options).toEqual([words('Có')]);
  });

  it('keeps the satisfaction with five points only', () => {
    expect(fitted(newQuestion(true)).satisfaction).toBe(true);
    expect(fitted({ ...newQuestion(true), type: 'yes_no' }).satisfaction).toBe(false);
  });

  it('has one satisfaction, which has to be answered', () => {
    const questions = withSatisfaction([newQuestion(true), ask({ type: 'five_point', required: false })], 1);
    expect(questions.map(({ satisfaction }) => satisfaction)).toEqual([false, true]);
    expect(questions[1]?.required).toBe(true);
  });

  it('is sent with trimmed words, and to those who can be asked', () => {
    const request = requestOf(
      { intro: words(' Mời '), audiences: ['business', 'x'], questions: [ask({ text: words(' Có? ') })] },
      3,
    );
    expect(request).toMatchObject({
      intro: words('Mời'),
      audiences: ['business'],
      revision: 3,
      questions: [{ text: words('Có?') }],
    });
  });
});
