import type { ProposalSection } from './proposals';

/** Where in a draft somebody is: at a section, at the attachments, or (null) nowhere in particular. */
export type ProposalPlace = ProposalSection | 'files' | null;

/** PUT /proposals/:id/presence, every few seconds (`PRESENCE`). */
export interface ProposalPresenceRequest {
  readonly place: ProposalPlace;
}

/** What it answers. */
export interface ProposalPresence {
  /** The other members who write just now, by name. */
  readonly people: readonly { readonly name: string; readonly place: ProposalPlace }[];
  /** Of the draft as it is stored: a higher one than one's own means that somebody else has saved. */
  readonly revision: number;
}
