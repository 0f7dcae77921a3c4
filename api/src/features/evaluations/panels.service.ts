import {
  ERROR,
  FIELD_ERROR,
  PANEL_MIN_SCORING,
  PANEL_ROLE,
  PANEL_STATE,
  PERMISSION,
  SCORING_ROLES,
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
import { Challenge } from '../challenges/challenge.entity';
import { detectConflicts } from './conflict-detection';
import { actingAccount, callHasClosed } from './evaluation-access';
import { panelActs } from './evaluation-acts';
import { panelMail } from './evaluation-mails';
import { membersSeenBy, type ProgressReader } from './evaluation-reads';
import { listMyEvaluations } from './my-evaluations';
import { ConflictDeclaration, Panel, PanelMember } from './panel.entities';

/** A panel may be named while the call still runs; it learns nothing before the closing time. */
const FORMING: readonly ChallengeState[] = ['approved', 'open', 'evaluating'];

type SeatRequest = PanelMemberRequest & { readonly accountId: string };

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
   * Names the panel, or changes it as long as scoring has not opened. Whoever stays keeps the declarations made.
   * @throws panel_roles_missing, panel_too_small, working_group_missing, four_eyes, wrong_state
   */
  async form(actor: Actor, code: string, request: PanelRequest): Promise<PanelView> {
    return this.transactions.run(actor, async (tx) => {
      const challenge = await challengeWithPanelRights(tx, code, true);
      if (!mayIn(actor, PERMISSION.panelForm, challenge.agencyId)) throw problem(ERROR.forbidden);
      if (!FORMING.includes(challenge.state))
        throw problem(ERROR.wrongState, { params: { state: challenge.state } });
      checkComposition(request.members);
      const panel = await this.savePanel(tx, challenge, request);
      const seats = await this.resolveAccounts(tx, challenge, request.members);
      await this.replaceMembers(tx, challenge, panel, seats);
      tx.audit({
        act: 'panel.form',
        subjectType: 'panel',
        subjectId: panel.id,
        detail: {
          challenge: challenge.code,
          decisionNumber: request.decisionNumber,
          members: seats.map(({ accountId, role }) => ({ accountId, role })),
        },
      });
      return toView(tx, challenge, panel);
    });
  }

  /** The evaluations the actor takes part in. */
  async listMine(actor: SignedInActor): Promise<EvaluationListItem[]> {
    return this.transactions.run(actor, (tx) => listMyEvaluations(tx, actor.accountId));
  }

  private async savePanel(tx: Transaction, challenge: Challenge, request: PanelRequest): Promise<Panel> {
    const { decisionNumber, decisionDate } = request;
    const panel = await tx.manager.findOne(Panel, {
      where: { challengeId: challenge.id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!panel) return tx.manager.save(Panel, { challengeId: challenge.id, decisionNumber, decisionDate });
    if (panel.state !== PANEL_STATE.formed)
      throw problem(ERROR.wrongState, { params: { state: panel.state } });
    return tx.manager.save(Panel, Object.assign(panel, { decisionNumber, decisionDate }));
  }

  private async resolveAccounts(
    tx: Transaction,
    challenge: Challenge,
    members: readonly PanelMemberRequest[],
  ): Promise<SeatRequest[]> {
    const group = await workingGroupOf(tx, challenge.agencyId);
    const seats: SeatRequest[] = [];
    for (const [index, member] of members.entries()) {
      const known = await tx.manager.findOneBy(Account, { email: member.email });
      if (member.role !== PANEL_ROLE.expert && !(known && group.has(known.id)))
        throw fieldProblem(`members.${index}.email`, FIELD_ERROR.notAllowed);
      const account = await this.accounts.invite(tx, { email: member.email, name: member.name });
      await refuseUnfit(tx, challenge, account, `members.${index}.email`);
      seats.push({ ...member, accountId: account.id });
    }
    return seats;
  }

  private async replaceMembers(
    tx: Transaction,
    challenge: Challenge,
    panel: Panel,
    seats: readonly SeatRequest[],
  ): Promise<void> {
    const before = await tx.manager.findBy(PanelMember, { panelId: panel.id });
    const stays = new Set(seats.map(({ accountId }) => accountId));
    for (const member of before)
      if (!stays.has(member.accountId)) await tx.manager.delete(PanelMember, { id: member.id });
    for (const { accountId, role } of seats) {
      const member = before.find((existing) => existing.accountId === accountId);
      if (member) await tx.manager.update(PanelMember, { id: member.id }, { role });
      else {
        await tx.manager.insert(PanelMember, { panelId: panel.id, accountId, role });
        const account = await tx.manager.findOneByOrFail(Account, { id: accountId });
        await tx.mail(panelMail(this.configuration.publicUrl, account, challenge, role));
      }
    }
  }
}

/** The agency's people who name or read the panel, and its members (I11). @throws not_found */
async function challengeWithPanelRights(tx: Transaction, code: string, locked = false): Promise<Challenge> {
  const challenge = await tx.manager.findOne(Challenge, {
    where: { code },
    ...(locked && { lock: { mode: 'pessimistic_write' as const } }),
  });
  const may =
    challenge !== null &&
    [challenge.agencyId, challenge.id].some((place) => mayIn(tx.actor, PERMISSION.panelRead, place));
  if (!may) throw notFound();
  return challenge;
}

/** @throws validation for somebody named twice, panel_roles_missing, panel_too_small */
function checkComposition(members: readonly PanelMemberRequest[]): void {
  const emails = members.map(({ email }) => email);
  const twice = emails.findIndex((email, index) => emails.indexOf(email) !== index);
  if (twice >= 0) throw fieldProblem(`members.${twice}.email`, FIELD_ERROR.duplicate);
  const count = (role: string): number => members.filter((member) => member.role === role).length;
  if (count(PANEL_ROLE.chair) !== 1 || count(PANEL_ROLE.secretary) !== 1)
    throw problem(ERROR.panelRolesMissing);
  const scoring = members.filter(({ role }) => SCORING_ROLES.includes(role)).length;
  if (scoring < PANEL_MIN_SCORING) throw problem(ERROR.panelTooSmall, { params: { min: PANEL_MIN_SCORING } });
}

/** Accounts of the agency's working group. @throws working_group_missing */
async function workingGroupOf(tx: Transaction, agencyId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ account_id: string }>(
    `SELECT m.account_id FROM working_group g JOIN working_group_member m ON m.working_group_id = g.id
      WHERE g.agency_id = $1`,
    [agencyId],
  );
  if (rows.length === 0) throw problem(ERROR.workingGroupMissing);
  return new Set(rows.map((row) => row.account_id));
}

/**
 * Who decides has no seat among those who recommend (I6); the administrator sees no sealed content, and the auditor
 * changes nothing.
 */
async function refuseUnfit(
  tx: Transaction,
  challenge: Challenge,
  account: Account,
  path: string,
): Promise<void> {
  const notAllowed = { path, code: FIELD_ERROR.notAllowed };
  if (account.status === 'disabled') throw problem(ERROR.validation, { errors: [notAllowed] });
  const roles = await tx.query<{ role: string }>(
    `SELECT role FROM held_role WHERE account_id = $1
        AND (role IN ('portal.administrator', 'city.auditor') OR (role = 'agency.leader' AND scope_id = $2))`,
    [account.id, challenge.agencyId],
  );
  if (roles.some(({ role }) => role === 'agency.leader'))
    throw problem(ERROR.fourEyes, { errors: [notAllowed] });
  if (roles.length > 0) throw problem(ERROR.validation, { errors: [notAllowed] });
}

async function toView(tx: Transaction, challenge: Challenge, panel: Panel): Promise<PanelView> {
  const { actor } = tx;
  const member = await tx.manager.findOneBy(PanelMember, { panelId: panel.id, accountId: actingAccount(tx) });
  const mayEdit =
    panel.state === PANEL_STATE.formed &&
    FORMING.includes(challenge.state) &&
    mayIn(actor, PERMISSION.panelForm, challenge.agencyId);
  return {
    challengeCode: challenge.code,
    decisionNumber: panel.decisionNumber,
    decisionDate: panel.decisionDate,
    state: panel.state,
    members: await membersSeenBy(tx, panel.id, await progressReader(tx, challenge, member)),
    acts: [...(mayEdit ? (['edit'] as const) : []), ...panelActs(actor, challenge, panel, member)],
  };
}

/** A tie to a solver hides that solver's proposal from the counts of whoever reads them (I4). */
async function progressReader(
  tx: Transaction,
  challenge: Challenge,
  member: PanelMember | null,
): Promise<ProgressReader> {
  const accountId = actingAccount(tx);
  if (!callHasClosed(challenge)) return { accountId, hidden: new Set(), open: false };
  const declared = member
    ? await tx.manager.findBy(ConflictDeclaration, { panelMemberId: member.id, conflict: true })
    : [];
  const detected = await detectConflicts(tx, challenge.id, accountId);
  const hidden = new Set([...declared.map(({ organizationId }) => organizationId), ...detected.keys()]);
  return { accountId, hidden, open: member?.declaredAt !== null };
}
