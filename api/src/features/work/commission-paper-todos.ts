import { PERMISSION, TODO_KIND, type Permission, type TodoItem, type TodoKind } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { ownPlaces, type TodoReader, type TodoRow, toItem } from './todo';

interface CommissionRow extends TodoRow {
  readonly commissionId: string;
}

interface Waiting {
  readonly kind: TodoKind;
  /** Who is waited for, by what is permitted in the place. */
  readonly permission: Permission;
  readonly name: string;
  readonly text: string;
}

/** Step 4: whoever the paper of a commission waits for: to agree, to review, to sign, to begin, to close. */
@Injectable()
export class CommissionPaperTodos implements TodoReader {
  constructor(private readonly database: ReadDatabase) {}

  async read(actor: SignedInActor): Promise<TodoItem[]> {
    const lists = await Promise.all(WAITING.map((waiting) => this.list(actor, waiting)));
    return lists.flat();
  }

  private async list(actor: SignedInActor, { kind, permission, name, text }: Waiting): Promise<TodoItem[]> {
    const places = ownPlaces(actor, permission);
    if (places.length === 0) return [];
    const values = text.includes('$2') ? [places, actor.accountId] : [places];
    const rows = await this.database.query<CommissionRow>({ name, text, values });
    return rows.map((row) => toItem(kind, row, `/work/commissions/${row.commissionId}`));
  }
}

/** When the act was last taken on this commission. */
const lastMove = (acts: string): string =>
  `(SELECT max(m.at) FROM commission_move m WHERE m.commission_id = k.id AND m.act IN (${acts}))`;

const select = (note: string, since: string): string => `
  SELECT c.code, k.id AS "commissionId", c.title, ${note} AS note, ${since} AS since,
         NULL::timestamptz AS until, false AS late
    FROM commission k
    JOIN challenge c ON c.id = k.challenge_id
    JOIN agency a ON a.id = c.agency_id
    JOIN opened_version v ON v.proposal_id = k.proposal_id`;

const OF_AGENCY = 'c.agency_id = ANY($1::uuid[])';
const OF_SOLVER = 'v.organization_id = ANY($1::uuid[])';

/** The step whose turn it is. */
const TURN = `
    JOIN LATERAL (SELECT r.role FROM commission_review r
                   WHERE r.commission_id = k.id AND r.outcome IS NULL
                     AND r.round = (SELECT max(round) FROM commission_review WHERE commission_id = k.id)
                   ORDER BY r.position LIMIT 1) turn ON true`;

const review = (role: string, permission: Permission): Waiting => ({
  kind: TODO_KIND.reviewCommission,
  permission,
  name: `todo-review-commission-${role}`,
  text: `${select('v.organization_name', lastMove(`'agree', 'pass'`))} ${TURN}
   WHERE k.state = 'agreed' AND turn.role = '${role}' AND ${OF_AGENCY} AND NOT $2::uuid = ANY(k.writers)
     AND NOT EXISTS (SELECT 1 FROM commission_review d WHERE d.commission_id = k.id AND d.decided_by = $2::uuid
                        AND d.round = (SELECT max(round) FROM commission_review WHERE commission_id = k.id))`,
});

const amendment = (
  kind: TodoKind,
  permission: Permission,
  state: string,
  act: string,
  place: string,
): Waiting => ({
  kind,
  permission,
  name: `todo-${kind}`,
  text: `${select('v.organization_name', lastMove(`'${act}'`))}
    JOIN commission_amendment n ON n.commission_id = k.id AND n.state = '${state}'
   WHERE k.state IN ('signed', 'running') AND ${place}`,
});

const P = PERMISSION;
const T = TODO_KIND;

const WAITING: readonly Waiting[] = [
  {
    kind: T.agreeCommission,
    permission: P.commissionAgree,
    name: 'todo-agree-commission',
    text: `${select('a.name', lastMove(`'offer'`))} WHERE k.state = 'offered' AND ${OF_SOLVER}`,
  },
  review('legal', P.commissionReviewLegal),
  review('finance', P.commissionReviewFinance),
  review('leader', P.commissionApprove),
  {
    kind: T.signCommission,
    permission: P.commissionManage,
    name: 'todo-sign-commission',
    text: `${select('v.organization_name', lastMove(`'pass'`))}
      LEFT ${TURN.trim()}
     WHERE k.state = 'agreed' AND turn.role IS NULL AND ${OF_AGENCY}`,
  },
  {
    kind: T.startCommission,
    permission: P.commissionManage,
    name: 'todo-start-commission',
    text: `${select('v.organization_name', lastMove(`'sign'`))} WHERE k.state = 'signed' AND ${OF_AGENCY}`,
  },
  {
    kind: T.closeCommission,
    permission: P.commissionManage,
    name: 'todo-close-commission',
    text: `${select('v.organization_name', 'k.accepted_at')} WHERE k.state = 'accepted' AND ${OF_AGENCY}`,
  },
  amendment(T.agreeAmendment, P.commissionAgree, 'offered', 'offer', OF_SOLVER),
  amendment(T.approveAmendment, P.commissionApprove, 'agreed', 'agree', OF_AGENCY),
  amendment(T.amendCommission, P.commissionManage, 'approved', 'approve', OF_AGENCY),
];
