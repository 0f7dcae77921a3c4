import {
  missingDocuments,
  missingTerms,
  type AmendmentAct,
  type AmendmentView,
  type CommissionPaper,
  type CommissionRef,
  type CommissionState,
  type DocumentStage,
  type MissingParts,
  type ReviewView,
} from '@loi-giai/shared';
import { isAnother } from '../../platform/access/writers';
import type { Transaction } from '../../platform/database/transactions';
import { amendmentMachine } from './amendment-lifecycle';
import { mayAmend } from './amendment-access';
import { manages, type SeenCommission } from './commission-access';
import { movesOf } from './commission-moves';
import { CommissionAmendment } from './commission-paper.entities';
import { endInForce, valueInForce } from './commission-terms-reads';
import type { Commission } from './commission.entities';
import { documentsOf } from './document-reads';

/** Before which act papers are missing next. */
const NEXT_STAGE: Readonly<Partial<Record<CommissionState, DocumentStage>>> = {
  draft: 'offer',
  offered: 'sign',
  agreed: 'sign',
  signed: 'start',
};

/** The paper as the reader sees it: an amendment that nobody was offered yet is the agency's. */
export async function paperOf(tx: Transaction, seen: SeenCommission): Promise<CommissionPaper> {
  const { commission, asAgency } = seen;
  const { kind, value, startsOn, endsOn, texts } = commission;
  const terms = { kind, value, startsOn, endsOn, texts };
  const amendments = (await amendmentsOf(tx, seen)).filter(({ state }) => asAgency || state !== 'draft');
  const shown = new Set(amendments.map(({ id }) => id));
  const documents = (await documentsOf(tx, commission.id)).filter(
    ({ amendmentId }) => amendmentId === null || shown.has(amendmentId),
  );
  const moves = await movesOf(tx, commission.id);
  return {
    stage: commission.stage,
    continues: await refOf(tx, 'id', commission.continuesId),
    continuedBy: await refOf(tx, 'continues_id', commission.id),
    revision: commission.revision,
    number: commission.number,
    signedOn: commission.signedOn,
    signedDocumentId: commission.signedDocumentId,
    terms,
    ...(await inForce(tx, commission)),
    missing: missingParts(
      commission,
      documents.map((document) => document.kind),
    ),
    reviews: await reviewsOf(tx, seen),
    moves: asAgency ? moves : moves.filter(({ act }) => act !== 'save'),
    documents,
    amendments,
  };
}

function missingParts(commission: Commission, present: Parameters<typeof missingDocuments>[2]): MissingParts {
  const stage = NEXT_STAGE[commission.state];
  return {
    terms: commission.state === 'draft' ? missingTerms(commission) : [],
    documents: stage ? missingDocuments(commission.kind, stage, present) : [],
  };
}

async function inForce(
  tx: Transaction,
  { id }: Commission,
): Promise<Pick<CommissionPaper, 'value' | 'endsOn'>> {
  const [row] = await tx.query<{ value: string; ends_on: string | null }>(
    `SELECT ${valueInForce('k')} AS value, (${endInForce('k')})::text AS ends_on FROM commission k WHERE k.id = $1`,
    [id],
  );
  if (!row) throw new Error('a commission that is seen is there');
  return { value: Number(row.value), endsOn: row.ends_on };
}

async function refOf(
  tx: Transaction,
  column: 'id' | 'continues_id',
  id: string | null,
): Promise<CommissionRef | null> {
  if (id === null) return null;
  const [row] = await tx.query<CommissionRef>(
    `SELECT id, kind, state, stage, number FROM commission
      WHERE ${column} = $1 AND ($2 OR state <> 'terminated') ORDER BY created_at DESC LIMIT 1`,
    [id, column === 'id'],
  );
  return row ?? null;
}

async function reviewsOf(tx: Transaction, { commission, challenge }: SeenCommission): Promise<ReviewView[]> {
  const rows = await tx.query<Omit<ReviewView, 'at'> & { at: Date | null }>(
    `SELECT r.role, r.outcome, r.reason, a.name AS by, r.decided_at AS at,
            ARRAY(SELECT h.name FROM role_grant g JOIN account h ON h.id = g.account_id
                   WHERE g.scope_id = $2 AND g.role = 'agency.' || r.role AND h.status = 'active'
                   ORDER BY h.name) AS people
       FROM commission_review r LEFT JOIN account a ON a.id = r.decided_by
      WHERE r.commission_id = $1
        AND r.round = (SELECT max(round) FROM commission_review WHERE commission_id = $1)
      ORDER BY r.position`,
    [commission.id, challenge.agencyId],
  );
  return rows.map((row) => ({ ...row, at: row.at?.toISOString() ?? null }));
}

async function amendmentsOf(tx: Transaction, seen: SeenCommission): Promise<AmendmentView[]> {
  const { commission } = seen;
  const rows = await tx.manager.find(CommissionAmendment, {
    where: { commissionId: commission.id },
    order: { ordinal: 'ASC' },
  });
  return rows.map((row) => ({
    id: row.id,
    ordinal: row.ordinal,
    state: row.state,
    reason: row.reason,
    value: row.value,
    endsOn: row.endsOn,
    changes: row.changes,
    number: row.number,
    signedOn: row.signedOn,
    documentId: row.documentId,
    revision: row.revision,
    acts: amendmentActs(tx, seen, row),
  }));
}

function amendmentActs(
  tx: Transaction,
  seen: SeenCommission,
  { state, writers }: CommissionAmendment,
): AmendmentView['acts'] {
  const another = isAnother(tx.actor, writers);
  const foreign: readonly AmendmentAct[] = ['agree', 'approve', 'return'];
  const acts = amendmentMachine
    .actsFrom(state)
    .filter((act) => mayAmend(tx, seen, act) && (another || !foreign.includes(act)));
  return state === 'draft' && manages(tx, seen.challenge) ? ['edit', ...acts] : acts;
}
