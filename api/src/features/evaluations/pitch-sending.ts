import { type LocaleCode, PITCH_CHANGE, type PitchChange, type PitchTime } from '@loi-giai/shared';
import { In } from 'typeorm';
import type { Configuration } from '../../platform/config/configuration';
import type { Transaction } from '../../platform/database/transactions';
import { type Recipient, pageLink } from '../../platform/mail/letter';
import { senderOf } from '../../platform/mail/sender';
import { Account } from '../auth/account.entity';
import type { Challenge } from '../challenges/challenge.entity';
import { recusalsOf } from './declarations';
import type { Seat } from './evaluation-access';
import { type CalendarPitch, toCalendar } from './pitch-calendar';
import { panelPitchMail, pitchWords, solverPitchMail } from './pitch-mails';
import { PanelMember } from './panel.entities';
import { PitchSlot } from './pitch.entity';

/** A slot whose solver is told of it now. */
export interface ToldPitch {
  readonly proposalId: string;
  readonly change: PitchChange;
  /** When it takes place, or was to. */
  readonly time: PitchTime;
  readonly sequence: number;
  readonly sentAt: Date;
}

type Named = Pick<Challenge, 'id' | 'code' | 'title' | 'announceAt'>;
type Place = Pick<Configuration, 'publicUrl' | 'MAIL_FROM'>;

/** The people of a proposal, lead and partners, as they were when the seal was opened. */
async function solversOf(tx: Transaction, proposalId: string): Promise<Recipient[]> {
  return tx.query<Recipient>(
    `SELECT DISTINCT ON (a.id) a.email, a.name, a.locale
       FROM membership m JOIN account a ON a.id = m.account_id
      WHERE m.accepted_at IS NOT NULL AND a.status = 'active'
        AND m.organization_id IN (SELECT organization_id FROM proposal WHERE id = $1
                                   UNION SELECT organization_id FROM proposal_partner
                                          WHERE proposal_id = $1 AND state = 'consented')
      ORDER BY a.id`,
    [proposalId],
  );
}

/** Each solver hears of its own slot alone; each member of the panel of all those that exist for them (I4). */
export async function tellOfPitches(
  tx: Transaction,
  place: Place,
  { challenge, panel }: Seat,
  told: readonly ToldPitch[],
): Promise<void> {
  for (const pitch of told) await tellSolver(tx, place, challenge, pitch);
  const recusals = await recusalsOf(tx, panel);
  const members = await tx.manager.findBy(PanelMember, { panelId: panel.id });
  const accounts = await tx.manager.findBy(Account, {
    id: In(members.map(({ accountId }) => accountId)),
    status: 'active',
  });
  for (const member of members) {
    const account = accounts.find(({ id }) => id === member.accountId);
    const hidden = new Set(
      recusals.filter(({ memberId }) => memberId === member.id).map(({ proposalId }) => proposalId),
    );
    // Where nothing that exists for a member has changed, there is nothing to tell.
    if (!account || told.every(({ proposalId }) => hidden.has(proposalId))) continue;
    const text = await panelCalendar(tx, place, challenge, account.locale, hidden);
    await tx.mail(panelPitchMail(place.publicUrl, account, challenge, text));
  }
}

async function tellSolver(tx: Transaction, place: Place, challenge: Named, pitch: ToldPitch): Promise<void> {
  const cancelled = pitch.change === PITCH_CHANGE.cancelled;
  const ends = new Date(Date.parse(pitch.time.startsAt) + pitch.time.minutes * 60_000);
  const { announceAt } = challenge;
  // Who is heard tells who is shortlisted: the outbox keeps it sealed, and hidden until the result is due (I7).
  const hiddenUntil = announceAt !== null && announceAt > ends ? announceAt : ends;
  for (const person of await solversOf(tx, pitch.proposalId)) {
    const entry = entryOf(
      place,
      challenge,
      person.locale,
      pitch,
      cancelled,
      `/work/proposals/${pitch.proposalId}`,
    );
    const method = cancelled ? 'CANCEL' : 'REQUEST';
    const people = { organizer: senderOf(place.MAIL_FROM), invited: person };
    const calendar = { method, text: toCalendar(method, [entry], people) } as const;
    const mail = solverPitchMail(place.publicUrl, person, challenge, pitch);
    await tx.mail({ ...mail, calendar, hiddenUntil });
  }
}

/** What was sent out, without what is hidden; what is over as cancelled. */
export async function panelCalendar(
  tx: Transaction,
  place: Place,
  challenge: Named,
  locale: LocaleCode,
  hidden: ReadonlySet<string>,
): Promise<string> {
  const slots = await tx.manager.find(PitchSlot, {
    where: { challengeId: challenge.id },
    order: { proposalId: 'ASC' },
  });
  const page = `/work/evaluations/${encodeURIComponent(challenge.code)}/pitch`;
  const entries = slots.flatMap(({ proposalId, sent, sequence, sentAt }) =>
    sent === null || sentAt === null || hidden.has(proposalId)
      ? []
      : [entryOf(place, challenge, locale, { proposalId, time: sent, sequence, sentAt }, false, page)],
  );
  return toCalendar('PUBLISH', entries, { organizer: senderOf(place.MAIL_FROM) });
}

/** A solver's own slot, for the calendar of whoever asks. */
export function solverCalendar(
  place: Place,
  challenge: Named,
  person: Recipient,
  pitch: Omit<ToldPitch, 'change'>,
): string {
  const entry = entryOf(place, challenge, person.locale, pitch, false, `/work/proposals/${pitch.proposalId}`);
  return toCalendar('PUBLISH', [entry], { organizer: senderOf(place.MAIL_FROM) });
}

function entryOf(
  { publicUrl }: Place,
  challenge: Named,
  locale: LocaleCode,
  { proposalId, time, sequence, sentAt }: Omit<ToldPitch, 'change'>,
  cancelled: boolean,
  page: string,
): CalendarPitch {
  const link = pageLink(publicUrl, locale, page);
  const words = pitchWords(locale, challenge);
  return { proposalId, sequence, stamp: sentAt, slot: time, cancelled, ...words, page: link };
}
