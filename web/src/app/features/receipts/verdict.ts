import { CHECK, FILE_CHECK, type ReceiptVerification } from '@loi-giai/shared';

/** What the checks come to, the gravest first in `verdictOf`. */
export type Verdict =
  | 'unknown_form'
  | 'foreign'
  | 'altered'
  | 'not_kept'
  | 'not_sealed'
  | 'files_differ'
  | 'proof_differs'
  | 'genuine';

/** @param unread files that could not be digested, so that nothing can be said of them */
export function verdictOf(found: ReceiptVerification, unread: number): Verdict {
  if (found.form === CHECK.fails) return 'unknown_form';
  if (found.key === CHECK.fails) return 'foreign';
  if (found.signature !== CHECK.holds) return 'altered';
  if (found.kept !== CHECK.holds) return 'not_kept';
  if (found.included === CHECK.fails) return 'not_sealed';
  if (unread > 0 || found.files.some(({ check }) => check !== FILE_CHECK.matches)) return 'files_differ';
  return found.proof === CHECK.fails ? 'proof_differs' : 'genuine';
}

/** Whether the receipt itself is what its holder takes it for. */
export function isGenuine(verdict: Verdict): boolean {
  return verdict === 'genuine' || verdict === 'files_differ' || verdict === 'proof_differs';
}

export const CHECKED = ['form', 'key', 'signature', 'kept', 'included', 'proof'] as const;
export type Checked = (typeof CHECKED)[number];

/**
 * `after`: another check comes first, and does not hold; `call_open`: the call has published nothing yet; `not_sent`: there
 * was nothing to check.
 */
export type Outcome = 'holds' | 'fails' | 'after' | 'call_open' | 'not_sent';

/** Each check by itself, and why one was not made. */
export function outcomesOf(
  found: ReceiptVerification,
  proofSent: boolean,
): readonly { readonly check: Checked; readonly outcome: Outcome }[] {
  return CHECKED.map((check) => {
    const made = found[check];
    return { check, outcome: made === CHECK.unchecked ? whyNot(check, found, proofSent) : made };
  });
}

function whyNot(check: Checked, { signature, seal }: ReceiptVerification, proofSent: boolean): Outcome {
  if (check === 'proof' && !proofSent) return 'not_sent';
  return (check === 'included' || check === 'proof') && signature === CHECK.holds && !seal
    ? 'call_open'
    : 'after';
}
