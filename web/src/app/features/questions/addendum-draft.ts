import { type ChallengeContent, type LocalText, plainTextOf, richTextOf } from '@loi-giai/shared';

export const PLAIN_FIELDS = ['title', 'summary'] as const;
/** Kept as HTML; written here as plain paragraphs. */
export const FORMATTED_FIELDS = [
  'context',
  'affected',
  'attempts',
  'desiredOutcome',
  'constraints',
  'offeredData',
  'eligibility',
  'intellectualProperty',
  'confidentiality',
] as const;
export type TextFieldName = (typeof PLAIN_FIELDS)[number] | (typeof FORMATTED_FIELDS)[number];

/** What the boxes of the addendum's form hold, by field and language. */
export type AddendumTexts = Readonly<Record<TextFieldName, LocalText>>;

export function textsOf(content: ChallengeContent): AddendumTexts {
  const plain = (field: TextFieldName, text: string): string =>
    isFormatted(field) ? plainTextOf(text) : text;
  return Object.fromEntries(
    [...PLAIN_FIELDS, ...FORMATTED_FIELDS].map((field) => [
      field,
      { vi: plain(field, content[field].vi), en: plain(field, content[field].en) },
    ]),
  ) as unknown as AddendumTexts;
}

/** The content with the texts as they are written now. A formatted text that nobody touched keeps its format. */
export function withTexts(content: ChallengeContent, texts: AddendumTexts): ChallengeContent {
  const before = textsOf(content);
  const written = (field: TextFieldName, language: 'vi' | 'en'): string => {
    const text = texts[field][language];
    if (text === before[field][language]) return content[field][language];
    return isFormatted(field) ? richTextOf(text) : text;
  };
  return {
    ...content,
    ...Object.fromEntries(
      [...PLAIN_FIELDS, ...FORMATTED_FIELDS].map((field) => [
        field,
        { vi: written(field, 'vi'), en: written(field, 'en') },
      ]),
    ),
  };
}

function isFormatted(field: TextFieldName): boolean {
  return (FORMATTED_FIELDS as readonly string[]).includes(field);
}
