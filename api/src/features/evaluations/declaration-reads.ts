import type { ConflictKind } from '@loi-giai/shared';
import type { SealKey } from '../../platform/sealing/seal-key';
import type { PanelMember } from './panel.entities';

/** A member's word on one proposal, and what the portal found. */
export interface Declared {
  readonly proposalId: string;
  /** Whether the member is recused. */
  readonly conflict: boolean;
  readonly kind: ConflictKind | null;
  readonly detected: boolean;
  readonly note: string;
}

interface SealedDeclarations {
  readonly declared: readonly Declared[];
  readonly padding: string;
}

/** Bytes, more than an entry without a note takes. */
const ENTRY_BYTES = 256;
/** Bytes, more than the longest note takes in Vietnamese. */
const NOTE_BYTES = 4_096;

/**
 * All declarations of one member, sealed with the challenge's key. Filled up to a length that the number of proposals gives: a
 * longer one would tell that somebody who is publicly a member of an organization has a tie.
 */
export function sealDeclarations(key: SealKey, memberId: string, declared: readonly Declared[]): Buffer {
  const length = Buffer.byteLength(JSON.stringify(declared), 'utf8');
  const step = NOTE_BYTES + declared.length * ENTRY_BYTES;
  const document: SealedDeclarations = { declared, padding: ' '.repeat(step - (length % step)) };
  return key.seal(`declarations/${memberId}`, document);
}

/** @throws SealBroken */
export function openDeclarations(
  key: SealKey,
  { id, sealedDeclarations }: Pick<PanelMember, 'id' | 'sealedDeclarations'>,
): readonly Declared[] {
  if (sealedDeclarations === null) return [];
  return (key.open(`declarations/${id}`, sealedDeclarations) as SealedDeclarations).declared;
}
