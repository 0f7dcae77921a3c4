import { fieldErrorText } from './field-errors';

const refused = (kind: 'too_small' | 'too_large', params: Record<string, string | number>) => ({
  kind,
  params,
  live: () => true,
});

describe('the text of a field’s error', () => {
  it('writes a bound that is a number as the reader’s language does', () => {
    expect(fieldErrorText(refused('too_large', { max: 1_500_000 }), 'vi')).toBe(
      'Không được lớn hơn 1.500.000.',
    );
    expect(fieldErrorText(refused('too_small', { min: 2.5 }), 'en')).toBe('Must not be less than 2.5.');
  });

  it('writes one that is a day as a day, before or after which it must not be', () => {
    const early = refused('too_small', { min: '2026-11-29' });
    expect(fieldErrorText(early, 'vi')).toBe('Không được trước ngày 29/11/2026.');
    expect(fieldErrorText(early, 'en')).toBe('Must not be before 29/11/2026.');
    const late = refused('too_large', { max: '2026-11-29' });
    expect(fieldErrorText(late, 'vi')).toBe('Không được sau ngày 29/11/2026.');
    expect(fieldErrorText(late, 'en')).toBe('Must not be after 29/11/2026.');
  });
});
