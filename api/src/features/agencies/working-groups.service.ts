import {
  ERROR,
  FIELD_ERROR,
  type WorkingGroupEditView,
  type WorkingGroupMemberRequest,
  type WorkingGroupRequest,
  type WorkingGroupRole,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { ReadDatabase } from '../../platform/database/read-database';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import type { Account } from '../auth/account.entity';
import { Accounts } from '../auth/accounts.service';
import { agencyRef } from './agencies-reads';
import { AGENCY_ACT, agencyActs, lockAgencyFor } from './agency-access';
import type { Agency } from './agency.entity';
import { joinedWorkingGroupMail } from './working-group-mails';
import { WorkingGroup, WorkingGroupMember } from './working-group.entity';

interface Seat {
  readonly account: Account;
  readonly role: WorkingGroupRole;
}

/** Tổ công tác: set up, and changed, by the agency itself or by the programme office. */
@Injectable()
export class WorkingGroups {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: ReadDatabase,
    private readonly accounts: Accounts,
    private readonly configuration: Configuration,
  ) {}

  /** With the members' addresses. @throws not_found for whoever may not manage it */
  async forEditing(actor: SignedInActor, code: string): Promise<WorkingGroupEditView> {
    const row = await this.database.first<WorkingGroupEditView & { id: string }>({
      name: 'working-group-edit',
      text: EDIT_VIEW,
      values: [code],
    });
    if (!row || !agencyActs(actor, row.id).includes(AGENCY_ACT.manageWorkingGroup)) throw notFound();
    return { agency: row.agency, group: row.group };
  }

  /**
   * Replaces decision, term and members. Addresses without an account are invited.
   * @throws not_found, working_group_incomplete, validation
   */
  async save(
    actor: SignedInActor,
    code: string,
    request: WorkingGroupRequest,
  ): Promise<WorkingGroupEditView> {
    await this.transactions.run(actor, async (tx) => {
      const agency = await lockAgencyFor(tx, code, AGENCY_ACT.manageWorkingGroup);
      refuseUnsound(request);
      const group = await saveGroup(tx, agency.id, request);
      const change = await this.replaceMembers(tx, agency, group, request.members);
      tx.audit({
        act: 'working-group.save',
        subjectType: 'agency',
        subjectId: agency.id,
        detail: {
          decisionNumber: group.decisionNumber,
          termFrom: group.termFrom,
          termTo: group.termTo,
          ...change,
        },
      });
    });
    return this.forEditing(actor, code);
  }

  private async replaceMembers(
    tx: Transaction,
    agency: Agency,
    group: WorkingGroup,
    members: readonly WorkingGroupMemberRequest[],
  ): Promise<{ joined: string[]; left: string[] }> {
    const seats = await this.accountsOf(tx, members);
    const before = await tx.manager.findBy(WorkingGroupMember, { workingGroupId: group.id });
    const left = before.filter(({ accountId }) => !seats.some(({ account }) => account.id === accountId));
    const joined = seats.filter(({ account }) => !before.some(({ accountId }) => accountId === account.id));
    if (left.length > 0) await tx.manager.remove(left.slice());
    await tx.manager.upsert(
      WorkingGroupMember,
      seats.map(({ account, role }) => ({ workingGroupId: group.id, accountId: account.id, role })),
      ['workingGroupId', 'accountId'],
    );
    for (const { account } of joined)
      if (account.status === 'active')
        await tx.mail(
          joinedWorkingGroupMail(account, agency, group.decisionNumber, this.configuration.publicUrl),
        );
    return { joined: joined.map(({ account }) => account.id), left: left.map(({ accountId }) => accountId) };
  }

  /** In the order of the addresses, because each account's row is locked: two lists of the same people must not wait for each other. */
  private async accountsOf(tx: Transaction, members: readonly WorkingGroupMemberRequest[]): Promise<Seat[]> {
    const seats: Seat[] = [];
    for (const { email, name, role } of [...members].sort((a, b) => (a.email < b.email ? -1 : 1)))
      seats.push({ account: await this.accounts.invite(tx, { email, name }), role });
    return seats;
  }
}

/** One chair, one secretary, somebody beside them, nobody twice, and a term that ends after it begins. */
function refuseUnsound({ members, termFrom, termTo }: WorkingGroupRequest): void {
  if (termTo <= termFrom) throw fieldProblem('termTo', FIELD_ERROR.mustBeLater);
  const emails = members.map(({ email }) => email);
  const twice = emails.findIndex((email, index) => emails.indexOf(email) < index);
  if (twice !== -1) throw fieldProblem(`members.${twice}.email`, FIELD_ERROR.duplicate);
  const count = (wanted: WorkingGroupRole): number => members.filter(({ role }) => role === wanted).length;
  if (count('chair') !== 1 || count('secretary') !== 1 || count('member') < 1)
    throw problem(ERROR.workingGroupIncomplete);
}

async function saveGroup(
  tx: Transaction,
  agencyId: string,
  request: WorkingGroupRequest,
): Promise<WorkingGroup> {
  const { decisionNumber, decisionDate, termFrom, termTo } = request;
  const known = await tx.manager.findOneBy(WorkingGroup, { agencyId });
  const group = known ?? tx.manager.create(WorkingGroup, { agencyId });
  return tx.manager.save(
    WorkingGroup,
    Object.assign(group, { decisionNumber, decisionDate, termFrom, termTo }),
  );
}

const EDIT_VIEW = `
  SELECT a.id, ${agencyRef('a')} AS agency,
         (SELECT json_build_object(
                   'decisionNumber', w.decision_number, 'decisionDate', w.decision_date,
                   'termFrom', w.term_from, 'termTo', w.term_to,
                   'members', (SELECT json_agg(json_build_object('email', o.email, 'name', o.name, 'role', m.role)
                                        ORDER BY array_position('{chair,secretary,member}', m.role), o.name)
                                 FROM working_group_member m JOIN account o ON o.id = m.account_id
                                WHERE m.working_group_id = w.id))
            FROM working_group w WHERE w.agency_id = a.id) AS "group"
    FROM agency a WHERE a.code = $1`;
