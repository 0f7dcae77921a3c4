import {
  PANEL_ROLE,
  PANEL_STATE,
  daysFrom,
  escalatesOn,
  remindsOn,
  type DueDates,
  type DueStage,
  type LocalText,
  type PanelRole,
  type PanelState,
} from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import type { Recipient } from '../../platform/mail/letter';
import { chasingRulesOf } from '../programme/chasing-reads';
import { recordNewConflicts } from './conflict-detection';
import { dueDatesOfPanel } from './due-dates';
import { lacksSheet } from './sheet-reads';

/** What somebody is to do; `escalate`: to hear of what others are late with. */
export const DUTIES = ['answer', 'declare', 'open', 'score', 'meet', 'recommend', 'decide'] as const;
export type Duty = (typeof DUTIES)[number];

const STAGE_OF: Readonly<Record<Duty, DueStage>> = {
  answer: 'declare',
  declare: 'declare',
  open: 'score',
  score: 'score',
  meet: 'meet',
  recommend: 'recommend',
  decide: 'decide',
};

/** One thing in somebody's digest; nothing in it says how many proposals there are, or who else is late (I1, I3, I4). */
export interface DigestItem {
  readonly panelId: string;
  readonly code: string;
  readonly title: LocalText;
  readonly stage: DueStage;
  /** Null: the reader's own agency's panel is late, and nothing is asked of the reader but to look after it. */
  readonly duty: Duty | null;
  readonly day: string;
  readonly daysLate: number;
  /** When what this is about is to be public: letters are kept sealed until then. */
  readonly announceAt: Date | null;
}

export interface Digest {
  readonly accountId: string;
  readonly to: Recipient;
  readonly items: readonly DigestItem[];
}

interface PanelRow {
  readonly id: string;
  readonly challengeId: string;
  readonly state: PanelState;
  readonly dueDates: DueDates;
  readonly agencyId: string;
  readonly code: string;
  readonly title: LocalText;
  readonly closingAt: Date | null;
  readonly evaluationUntil: string | null;
  readonly announceAt: Date | null;
}

interface PersonRow extends Recipient {
  readonly panelId: string;
  readonly accountId: string;
  /** Null: leads the agency. */
  readonly role: PanelRole | null;
  readonly accepted: boolean;
  readonly declared: boolean;
  readonly sheetsLeft: boolean;
}

/** What everybody is to be told today, together for each person. */
export async function digestsOfToday(tx: Transaction): Promise<Digest[]> {
  const [today, rules] = [await tx.today(), await chasingRulesOf(tx)];
  const panels = await tx.query<PanelRow>(PANELS);
  await recordNewConflicts(
    tx,
    panels.map(({ challengeId }) => challengeId),
  );
  const people = Map.groupBy(
    await tx.query<PersonRow>(PEOPLE, [panels.map(({ id }) => id)]),
    ({ panelId }) => panelId,
  );
  const digests = new Map<string, { accountId: string; to: Recipient; items: DigestItem[] }>();
  const tell = ({ accountId, email, name, locale }: PersonRow, item: DigestItem): void => {
    const digest = digests.get(accountId) ?? { accountId, to: { email, name, locale }, items: [] };
    digest.items.push(item);
    digests.set(accountId, digest);
  };
  for (const panel of panels) {
    const dates = dueDatesOfPanel(panel, panel.dueDates);
    const everybody = people.get(panel.id) ?? [];
    const open = dutiesOf(panel.state, everybody);
    const itemOf = (stage: DueStage, duty: Duty | null, day: string): DigestItem => {
      const { id: panelId, code, title, announceAt } = panel;
      return { panelId, code, title, stage, duty, day, daysLate: daysFrom(day, today), announceAt };
    };
    for (const { person, duty } of open) {
      const day = dates[STAGE_OF[duty]];
      if (day !== null && remindsOn(today, day, rules)) tell(person, itemOf(STAGE_OF[duty], duty, day));
    }
    for (const stage of new Set(open.map(({ duty }) => STAGE_OF[duty]))) {
      const day = dates[stage];
      // The decision is the leader's own.
      if (stage === 'decide' || day === null || !escalatesOn(today, day, rules)) continue;
      for (const leader of everybody.filter(({ role }) => role === null))
        tell(leader, itemOf(stage, null, day));
    }
  }
  return [...digests.values()].sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
}

interface OpenDuty {
  readonly person: PersonRow;
  readonly duty: Duty;
}

/** What is not done, and whose it is: each one's own part, and what the chair, then the leader, does next. */
function dutiesOf(state: PanelState, everybody: readonly PersonRow[]): OpenDuty[] {
  const members = everybody.filter(({ role }) => role !== null);
  const leaders = everybody.filter(({ role }) => role === null);
  if (state === PANEL_STATE.recommended || state === PANEL_STATE.decided)
    return leaders.map((person) => ({ person, duty: 'decide' }));
  const own = members.flatMap((person): OpenDuty[] => {
    if (!person.accepted) return [{ person, duty: 'answer' }];
    if (!person.declared) return [{ person, duty: 'declare' }];
    return state === PANEL_STATE.scoring && person.sheetsLeft ? [{ person, duty: 'score' }] : [];
  });
  if (own.length > 0) return own;
  const next: Partial<Record<PanelState, Duty>> = { formed: 'open', scoring: 'meet', meeting: 'recommend' };
  const duty = next[state];
  const chair = members.find(({ role }) => role === PANEL_ROLE.chair);
  return chair && duty ? [{ person: chair, duty }] : [];
}

const PANELS = `
  SELECT p.id, c.id AS "challengeId", p.state, p.due_dates AS "dueDates", c.agency_id AS "agencyId", c.code, c.title,
         c.closing_at AS "closingAt", c.evaluation_until::text AS "evaluationUntil", c.announce_at AS "announceAt"
    FROM panel p JOIN challenge c ON c.id = p.challenge_id
   WHERE c.state = 'evaluating' AND p.state <> 'released'
   ORDER BY c.code`;

// Leaders with a seat, now or before, have no part in the decision (I6).
const PEOPLE = `
  SELECT m.panel_id AS "panelId", a.id AS "accountId", a.email, a.name, a.locale, m.role,
         (m.role <> 'expert' OR m.accepted_at IS NOT NULL) AS accepted, m.declared_at IS NOT NULL AS declared,
         EXISTS (SELECT 1 FROM proposal o
                  WHERE o.challenge_id = p.challenge_id AND ${lacksSheet('m', 'o')}) AS "sheetsLeft"
    FROM panel_member m JOIN panel p ON p.id = m.panel_id JOIN account a ON a.id = m.account_id AND a.status <> 'disabled'
   WHERE p.id = ANY ($1::uuid[])
   UNION ALL
  SELECT DISTINCT p.id, a.id, a.email, a.name, a.locale, NULL, true, true, false
    FROM panel p JOIN challenge c ON c.id = p.challenge_id
    JOIN role_grant g ON g.role = 'agency.leader' AND g.scope_id = c.agency_id
    JOIN account a ON a.id = g.account_id AND a.status = 'active'
   WHERE p.id = ANY ($1::uuid[])
     AND NOT EXISTS (SELECT 1 FROM panel_member m WHERE m.panel_id = p.id AND m.account_id = a.id)
     AND NOT EXISTS (SELECT 1 FROM former_panel_member m WHERE m.panel_id = p.id AND m.account_id = a.id)
   ORDER BY 1, 2`;
