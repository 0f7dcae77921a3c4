import type { LocalText, SignedReceipt } from '@loi-giai/shared';
import { mailExactMoment } from '../../platform/mail/mail-moment';
import type { Style } from '../../platform/pdf/typesetter';
import type { PaperTexts } from './receipt-paper.texts';

const PLAIN: Style = { weight: 400, size: 10 };
const STRONG: Style = { weight: 600, size: 10 };
/** A digest fits into one line. */
const CODE: Style = { weight: 'monospace', size: 8.5 };

export interface Paragraph {
  readonly text: string;
  readonly style: Style;
}

export interface Fact {
  readonly label: string;
  readonly value: readonly Paragraph[];
}

const plain = (text: string): Paragraph => ({ text, style: PLAIN });
const strong = (text: string): Paragraph => ({ text, style: STRONG });
const code = (text: string): Paragraph => ({ text, style: CODE });

/** What the receipt says, in the order in which it is read. */
export function factsOf(
  { receipt, signature, keyId }: SignedReceipt,
  lang: 'vi' | 'en',
  texts: PaperTexts,
): Fact[] {
  const { challenge, organizations, proposal, files } = receipt;
  const count = new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-GB');
  return [
    { label: texts.number, value: [strong(receipt.number)] },
    { label: texts.challenge, value: [plain(inLanguage(challenge.title, lang)), plain(challenge.code)] },
    {
      label: texts.organization,
      value: organizations.flatMap(({ name, taxCode }) => [
        strong(name),
        ...(taxCode === null ? [] : [plain(texts.taxCode(taxCode))]),
      ]),
    },
    { label: texts.proposal, value: [plain(proposal.title)] },
    { label: texts.version, value: [plain(String(proposal.version))] },
    {
      label: texts.submittedAt,
      value: [
        strong(texts.cityTime(mailExactMoment(new Date(receipt.submittedAt)))),
        // To the millisecond, as it was signed.
        code(receipt.submittedAt),
      ],
    },
    { label: texts.digest, value: [code(receipt.digest)] },
    {
      label: texts.files,
      value:
        files.length === 0
          ? [plain(texts.noFiles)]
          : files.flatMap(({ name, size, sha256 }, index) => [
              strong(`${index + 1}. ${name}`),
              plain(texts.bytes(count.format(size))),
              code(sha256),
            ]),
    },
    { label: texts.signature, value: [code(signature)] },
    { label: texts.key, value: [code(keyId)] },
  ];
}

function inLanguage({ vi, en }: LocalText, lang: 'vi' | 'en'): string {
  return lang === 'en' && en !== '' ? en : vi;
}
