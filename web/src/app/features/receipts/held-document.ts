import type { InclusionProof, SignedReceipt } from '@loi-giai/shared';
import { attachmentOf } from './pdf-attachment';

/** Far beyond any receipt or proof; what is larger is not even read. */
export const DOCUMENT_BYTES = 500_000;
/** Of a receipt on paper. */
const PDF_BYTES = 5_000_000;
const PDF_MARK = '%PDF-';

/** A text that somebody has chosen as a file, or pasted. */
export interface HeldDocument {
  /** Null where it was pasted. */
  readonly name: string | null;
  /** Bytes, or letters of what was pasted. */
  readonly size: number;
  /** Then `text` is what is attached to it. */
  readonly isPdf: boolean;
  /** Null where it was too large to read, or could not be read. */
  readonly text: string | null;
}

/** Why a document is not what was asked for. */
type DocumentFault = 'empty' | 'too_large' | 'unreadable' | 'nothing_attached' | 'not_json' | 'other';
/** `proof`: it is the one for the other field. */
export type ReceiptFault = DocumentFault | 'proof';
export type ProofFault = DocumentFault | 'receipt';

/** Of a PDF, what the portal has attached to it. */
export async function holdFile(file: File): Promise<HeldDocument> {
  const { name, size } = file;
  try {
    const isPdf = (await file.slice(0, PDF_MARK.length).text()) === PDF_MARK;
    if (size > (isPdf ? PDF_BYTES : DOCUMENT_BYTES)) return { name, size, isPdf, text: null };
    return { name, size, isPdf, text: await (isPdf ? attachmentOf(file) : file.text()) };
  } catch {
    // It was moved or deleted meanwhile, is a folder, or its attachment is broken.
    return { name, size, isPdf: false, text: null };
  }
}

export function holdText(text: string): HeldDocument | null {
  return text === '' ? null : { name: null, size: text.length, isPdf: false, text };
}

export type Reading<T, F> = { readonly value: T } | { readonly fault: F };

export function readReceipt(held: HeldDocument): Reading<SignedReceipt, ReceiptFault> {
  return read<SignedReceipt, ReceiptFault>(held, RECEIPT, (found) =>
    fits(found, PROOF) ? 'proof' : 'other',
  );
}

export function readProof(held: HeldDocument): Reading<InclusionProof, ProofFault> {
  return read<InclusionProof, ProofFault>(held, PROOF, (found) =>
    fits(found, RECEIPT) ? 'receipt' : 'other',
  );
}

function read<T, F>(
  held: HeldDocument,
  shape: Shape,
  other: (found: unknown) => F | 'other',
): Reading<T, F | DocumentFault> {
  if (held.size > (held.isPdf ? PDF_BYTES : DOCUMENT_BYTES)) return { fault: 'too_large' };
  if (held.text === null) return { fault: held.isPdf ? 'nothing_attached' : 'unreadable' };
  // Also takes off a byte order mark, which some editors put before what they save.
  const text = held.text.trim();
  if (text === '') return { fault: 'empty' };
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return { fault: 'not_json' };
  }
  return fits(found, shape) ? { value: found as T } : { fault: other(found) };
}

/** What a value must look like; of an object all keys and no others, of a list any number. */
type Shape = ((value: unknown) => boolean) | readonly [Shape] | { readonly [key: string]: Shape };

const text: Shape = (value) => typeof value === 'string';
const textOrNull: Shape = (value) => value === null || typeof value === 'string';
const whole: Shape = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const digest: Shape = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/i.test(value);

const RECEIPT: Shape = {
  receipt: {
    form: text,
    number: text,
    challenge: { code: text, title: { vi: text, en: text } },
    organizations: [{ name: text, taxCode: textOrNull }],
    proposal: { title: text, version: whole },
    submittedAt: text,
    digest: text,
    files: [{ name: text, size: whole, sha256: text }],
  },
  signature: text,
  keyId: text,
};

const PROOF: Shape = { leaf: digest, index: whole, count: whole, path: [digest], root: digest };

function fits(value: unknown, shape: Shape): boolean {
  if (typeof shape === 'function') return shape(value);
  if (isList(shape)) return Array.isArray(value) && value.every((one) => fits(one, shape[0]));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const parts = Object.entries(shape);
  return (
    Object.keys(value).length === parts.length &&
    parts.every(
      ([key, part]) => Object.hasOwn(value, key) && fits((value as Record<string, unknown>)[key], part),
    )
  );
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}
