import type { Actor } from '../access/actor';
import type { AuditInput } from '../database/transactions';
import type { MasterKeys } from '../sealing/master-keys';

const PURPOSE = 'audit';

/** What a sealed entry keeps from whoever has only the database. */
export interface SealedFacts {
  readonly actorName: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** As `audit_append` takes it: a sealed entry tells its act, its record and its time, and nothing else. */
export function toAuditRow(
  { sealed, ...entry }: AuditInput,
  { accountId: actorId, name: actorName }: Actor,
  masters: MasterKeys,
): object {
  const detail = entry.detail ?? {};
  if (sealed !== true) return { ...entry, detail, actorId, actorName };
  const facts = Buffer.from(JSON.stringify({ actorId, actorName, detail }), 'utf8');
  return {
    ...entry,
    actorId: null,
    actorName: '',
    detail: {
      sealed: masters.seal(PURPOSE, facts, contextOf(entry.act, entry.subjectId)).toString('base64'),
    },
  };
}

/** The facts of a sealed entry; null for one that never was sealed. @throws SealBroken */
export function openAuditFacts(
  entry: { readonly act: string; readonly subject_id: string; readonly detail: Record<string, unknown> },
  masters: MasterKeys,
): SealedFacts | null {
  const { sealed } = entry.detail;
  if (typeof sealed !== 'string') return null;
  const context = contextOf(entry.act, entry.subject_id);
  return JSON.parse(
    masters.open(PURPOSE, Buffer.from(sealed, 'base64'), context).toString('utf8'),
  ) as SealedFacts;
}

function contextOf(act: string, subjectId: string): string {
  return `audit/${act}/${subjectId}`;
}
