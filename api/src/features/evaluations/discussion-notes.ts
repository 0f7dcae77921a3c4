import type { DiscussionNoteView } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import type { Blinds } from './blindness';

interface NoteRow {
  readonly id: string;
  readonly proposal_id: string;
  readonly author: string;
  readonly author_id: string;
  readonly written_at: Date;
  readonly text: string;
}

/** What was written down on these proposals, the first note first. */
export async function notesOn(
  tx: Transaction,
  proposalIds: readonly string[],
  blinds: Blinds,
): Promise<ReadonlyMap<string, readonly DiscussionNoteView[]>> {
  const rows = await tx.query<NoteRow>(
    `SELECT n.id, n.proposal_id, a.name AS author, n.author_id, n.written_at, n.text
       FROM discussion_note n JOIN account a ON a.id = n.author_id
      WHERE n.proposal_id = ANY ($1::uuid[]) ORDER BY n.written_at, n.id`,
    [proposalIds],
  );
  const notes = new Map<string, DiscussionNoteView[]>();
  for (const { id, proposal_id: proposalId, author: name, author_id, written_at: writtenAt, text } of rows) {
    const author = blinds.author(author_id, name);
    const note = { id, author, writtenAt: writtenAt.toISOString(), text };
    notes.set(proposalId, [...(notes.get(proposalId) ?? []), note]);
  }
  return notes;
}
