import type { Recipient } from '../../platform/mail/letter';

/** Those who are written to: SQL for the members of the organization `o`, as an array. */
export const READERS = `
  SELECT COALESCE(json_agg(json_build_object('email', a.email, 'name', a.name, 'locale', a.locale) ORDER BY a.email), '[]')
    FROM membership m JOIN account a ON a.id = m.account_id
   WHERE m.organization_id = o.id AND m.accepted_at IS NOT NULL AND a.status = 'active'`;

export type ProposalReaders = readonly Recipient[];

/** Somebody may be a member of several of those who answer together. */
export function withoutDoubles(readers: ProposalReaders): ProposalReaders {
  return [...new Map(readers.map((reader) => [reader.email, reader])).values()];
}
