import {
  ERROR,
  FIELD_ERROR,
  PANEL_ROLE,
  MEETING_PART,
  PANEL_STATE,
  PERMISSION,
  type ChallengeState,
  type EvaluationListItem,
  type PanelMemberRequest,
  type PanelRequest,
  type PanelView,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, type SignedInActor, mayIn } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import { Account } from '../auth/account.entity';
import { Accounts } from '../auth/accounts.service';
import { mayBeside } from '../challenges/challenge-access';
import { Challenge } from '../challenges/challenge.entity';
import { drawMemberNumbers } from './blind-numbers';
import { blindsOf } from './blindness';
import { detectConflicts, recordNewConflicts } from './conflict-detection';
import { recusalsOf } from './declarations';
import { actingAccount, callHasClosed } from './evaluation-access';
import { panelActs } from './evaluation-acts';
import { panelMail } from './evaluation-mails';
import { membersSeenBy, type ProgressReader } from './evaluation-reads';
import { announceToPanel } from './meeting-announcements';
import { listMyEvaluations } from './my-evaluations';
import { checkComposition, checkTerm } from './panel-composition';
import { panelMachine } from './panel-lifecycle';
import { countVacancies, declinedInvitations, fillVacancies, SEATS_CHANGE } from './panel-invitations';
import { checkReplacement, hasNewScorer, replaceableSeats, retire } from './panel-replacement';
import { FormerPanelMember, Panel, PanelMember } from './panel.entities';

/** A panel may be named while the call still runs; it learns nothing before the closing time. */
const FORMING: readonly ChallengeState[] = ['approved', 'open', 'evaluating'];

type SeatRequest = PanelMemberRequest & { readonly accountId: string };

/** A panel with who sat on it and who is to sit from now on. */
interface Named {
  readonly challenge: Challenge;
  readonly panel: Panel;
  readonly before: readonly PanelMember[];
  readonly seats: readonly SeatRequest[];
}

/** Hội đồng đánh giá: who sits on it. */
@Injectable()
export class PanelsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: Accounts,
    private readonly configuration: Configuration,
  ) {}

  /** The panel as its agency and its members see it: who sits, how far they are. @throws not_found */
  async view(actor: Actor, code: string): Promise<PanelView> {
    return this.transactions.run(actor, async (tx) => {
      const challenge = await challengeWithPanelRights(tx, code);
      const panel = await tx.manager.findOneBy(Panel, { challengeId: challenge.id });
      if (!panel) throw notFound();
      return toView(tx, challenge, panel);
    });
  }

  /**
   * Names the panel, changes it as long as scoring has not opened, or replaces afterwards whose conflict stands in its way.
   * Whoever stays keeps the declarations made and the sheets given.
   * @throws panel_roles_missing, panel_too_small, panel_even, working_group_missing, four_eyes, seat_kept, reason_required, wrong_state
   */
  async form(actor: Actor, code: string, request: PanelRequest): Promise<PanelView> {
    return this.transactions.run(actor, async (tx) => {
      const challenge = await challengeWithPanelRights(tx, code, true);
      if (!mayIn(actor, PERMISSION.panelForm, challenge.agencyId)) throw problem(ERROR.forbidden);
      if (!FORMING.includes(challenge.state))
        throw problem(ERROR.wrongState, { params: { state: challenge.state } });
      checkTerm(request);
      const panel = await this.savePanel(tx, challenge, request);
      const before = await tx.manager.findBy(PanelMember, { panelId: panel.id });
      checkComposition(request.members, panel.state === PANEL_STATE.formed ? [] : before);
      const seats = await this.resolveAccounts(tx, { challenge, panel, before }, request.members);
      const named = { challenge, panel, before, seats };
      const detail = {
        challenge: challenge.code,
        decisionNumber: request.decisionNumber,
        members: seats.map(({ accountId, role }) => ({ accountId, role })),
      };
      const about = { subjectType: 'panel', subjectId: panel.id };
      if (panel.state === PANEL_STATE.formed) {
        await this.saveSeats(tx, named, ({ id }) => tx.manager.delete(PanelMember, { id }));
        await fillVacancies(tx, panel);
        tx.audit({ act: 'panel.form', ...about, detail });
        return toView(tx, challenge, panel);
      }
      const { reason = '' } = request;
      const now = await this.replace(tx, named, reason);
      tx.audit({ act: 'panel.replace', ...about, detail: { ...detail, reason } });
      return toView(tx, challenge, now);
    });
  }

  /** Once the panel meets, whoever is new scores alone first (I3): scoring opens again. @throws seat_kept, reason_required */
  private async replace(tx: Transaction, named: Named, reason: string): Promise<Panel> {
    const { challenge, panel, before, seats } = named;
    await recordNewConflicts(tx, [challenge.id]);
    await checkReplacement(tx, panel, before, seats, reason);
    await this.saveSeats(tx, named, (member) => retire(tx, member, reason));
    await fillVacancies(tx, panel);
    announceToPanel(tx, challenge.id, MEETING_PART.stage);
    const reopens = panel.state === PANEL_STATE.meeting && hasNewScorer(before, seats);
    return reopens ? panelMachine.transition(tx, panel.id, 'reopen_scoring') : panel;
  }

  /** The evaluations the actor takes part in. */
  async listMine(actor: SignedInActor): Promise<EvaluationListItem[]> {
    return this.transactions.run(actor, (tx) => listMyEvaluations(tx, actor.accountId));
  }

  private async savePanel(tx: Transaction, challenge: Challenge, request: PanelRequest): Promise<Panel> {
    const { decisionNumber, decisionDate, termFrom, termTo } = request;
    const decision = { decisionNumber, decisionDate, termFrom, termTo };
    const panel = await tx.manager.findOne(Panel, {
      where: { challengeId: challenge.id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!panel) return tx.manager.save(Panel, { challengeId: challenge.id, ...decision });
    if (!SEATS_CHANGE.includes(panel.state))
      throw problem(ERROR.wrongState, { params: { state: panel.state } });
    return tx.manager.save(Panel, Object.assign(panel, decision));
  }

  /** In the order of the addresses, because each account's row is locked: two panels of the same people must not wait for each other. */
  private async resolveAccounts(
    tx: Transaction,
    { challenge, panel, before }: Omit<Named, 'seats'>,
    members: readonly PanelMemberRequest[],
  ): Promise<SeatRequest[]> {
    const group = await workingGroupOf(tx, challenge.agencyId);
    const seats: SeatRequest[] = [];
    for (const [index, member] of [...members.entries()].sort(byEmail)) {
      const path = `members.${index}.email`;
      const known = await tx.manager.findOneBy(Account, { email: member.email });
      const seated = before.find(({ accountId }) => accountId === known?.id);
      if (!isDrawn(member, seated) && !(known && group.has(known.id)))
        throw group.size === 0
          ? problem(ERROR.workingGroupMissing)
          : fieldProblem(path, FIELD_ERROR.notAllowed);
      const account = await this.accounts.invite(tx, { email: member.email, name: member.name });
      // Whoever sits on a panel that scores keeps the seat, whatever has become of the account since.
      if (!seated || panel.state === PANEL_STATE.formed) await refuseUnfit(tx, challenge, account, path);
      seats.push({ ...member, accountId: account.id });
    }
    return seats;
  }

  private async saveSeats(
    tx: Transaction,
    { challenge, panel, before, seats }: Named,
    takeOff: (member: PanelMember) => Promise<unknown>,
  ): Promise<void> {
    const stays = new Set(seats.map(({ accountId }) => accountId));
    for (const member of before) if (!stays.has(member.accountId)) await takeOff(member);
    for (const { accountId, role } of seats) {
      const member = before.find((existing) => existing.accountId === accountId);
      if (member) await tx.manager.update(PanelMember, { id: member.id }, { role });
      else {
        await tx.manager.insert(PanelMember, { panelId: panel.id, accountId, role });
        const account = await tx.manager.findOneByOrFail(Account, { id: accountId });
        await tx.mail(panelMail(this.configuration.publicUrl, account, challenge, role));
      }
    }
    await drawMemberNumbers(tx, panel.id);
  }
}

/** The agency's people who name or read the panel, those of agencies that have joined, and its members (I11). @throws not_found */
async function challengeWithPanelRights(tx: Transaction, code: string, locked = false): Promise<Challenge> {
  const challenge = await tx.manager.findOne(Challenge, {
    where: { code },
    ...(locked && { lock: { mode: 'pessimistic_write' as const } }),
  });
  const may =
    challenge !== null &&
    (mayIn(tx.actor, PERMISSION.panelRead, challenge.id) ||
      (await mayBeside(tx.manager, tx.actor, PERMISSION.panelRead, challenge)));
  if (!may) throw notFound();
  return challenge;
}

type Entry = readonly [index: number, member: PanelMemberRequest];
const byEmail = ([, a]: Entry, [, b]: Entry): number => (a.email < b.email ? -1 : 1);

/** Experts come from outside; the others are drawn from the working group once, also where its term has ended since. */
function isDrawn({ role }: PanelMemberRequest, seated: PanelMember | undefined): boolean {
  return role === PANEL_ROLE.expert || (seated !== undefined && seated.role !== PANEL_ROLE.expert);
}

/** Accounts of the agency's working group, as long as its term lasts. */
async function workingGroupOf(tx: Transaction, agencyId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ account_id: string }>(
    `SELECT m.account_id FROM working_group g JOIN working_group_member m ON m.working_group_id = g.id
      WHERE g.agency_id = $1 AND portal_today() BETWEEN g.term_from AND g.term_to`,
    [agencyId],
  );
  return new Set(rows.map((row) => row.account_id));
}

/**
 * Who decides has no seat among those who recommend, nor has the leader of an agency that has joined (I6); the administrator sees no sealed content, and the auditor
 * changes nothing. Whoever was replaced does not come back to declare anew (I4).
 */
async function refuseUnfit(
  tx: Transaction,
  challenge: Challenge,
  account: Account,
  path: string,
): Promise<void> {
  const notAllowed = { path, code: FIELD_ERROR.notAllowed };
  const replaced = await tx.manager.existsBy(FormerPanelMember, {
    accountId: account.id,
    panel: { challengeId: challenge.id },
  });
  if (replaced || account.status === 'disabled') throw problem(ERROR.validation, { errors: [notAllowed] });
  const roles = await tx.query<{ role: string }>(
    `SELECT role FROM held_role WHERE account_id = $1
        AND (role IN ('portal.administrator', 'city.auditor') OR (role = 'agency.leader' AND scope_id IN (
               SELECT $2::uuid UNION SELECT agency_id FROM challenge_agency WHERE challenge_id = $3)))`,
    [account.id, challenge.agencyId, challenge.id],
  );
  if (roles.some(({ role }) => role === 'agency.leader'))
    throw problem(ERROR.fourEyes, { errors: [notAllowed] });
  if (roles.length > 0) throw problem(ERROR.validation, { errors: [notAllowed] });
}

async function toView(tx: Transaction, challenge: Challenge, panel: Panel): Promise<PanelView> {
  const { actor } = tx;
  const member = await tx.manager.findOneBy(PanelMember, { panelId: panel.id, accountId: actingAccount(tx) });
  const reader = await progressReader(tx, challenge, panel, member);
  return {
    challengeCode: challenge.code,
    decisionNumber: panel.decisionNumber,
    decisionDate: panel.decisionDate,
    termFrom: panel.termFrom,
    termTo: panel.termTo,
    state: panel.state,
    declined: mayIn(actor, PERMISSION.panelForm, challenge.agencyId)
      ? await declinedInvitations(tx, panel)
      : [],
    vacancies: await countVacancies(tx, panel.id),
    members: await membersSeenBy(tx, panel, reader, await blindsOf(tx, reader)),
    acts: [
      ...(await formingActs(tx, challenge, panel, reader)),
      ...panelActs(actor, challenge, panel, member),
    ],
  };
}

/** What may be done about who sits on the panel; whose conflict is with a solver hidden from the reader does not show (I4). */
async function formingActs(
  tx: Transaction,
  challenge: Challenge,
  panel: Panel,
  { hidden }: ProgressReader,
): Promise<('edit' | 'replace')[]> {
  const may = mayIn(tx.actor, PERMISSION.panelForm, challenge.agencyId) && FORMING.includes(challenge.state);
  if (!may || !SEATS_CHANGE.includes(panel.state)) return [];
  if (panel.state === PANEL_STATE.formed) return ['edit'];
  const open = (await countVacancies(tx, panel.id)) + (await replaceableSeats(tx, panel, hidden)).size;
  return open > 0 ? ['replace'] : [];
}

/** A tie to a solver hides that solver's proposal from the counts of whoever reads them (I4). */
async function progressReader(
  tx: Transaction,
  challenge: Challenge,
  panel: Panel,
  member: PanelMember | null,
): Promise<ProgressReader> {
  const accountId = actingAccount(tx);
  const namesMembers = mayIn(tx.actor, PERMISSION.panelForm, challenge.agencyId);
  const reader = { accountId, challenge, panel, member, namesMembers };
  if (!callHasClosed(challenge)) return { ...reader, hidden: new Set(), open: false };
  await recordNewConflicts(tx, [challenge.id]);
  const recusals = member ? await recusalsOf(tx, { id: member.panelId, challengeId: challenge.id }) : [];
  const declared = recusals.filter(({ memberId }) => memberId === member?.id);
  const detected = await detectConflicts(tx, challenge.id, accountId);
  const hidden = new Set([...declared, ...detected].map(({ proposalId }) => proposalId));
  return { ...reader, hidden, open: member?.declaredAt !== null };
}
