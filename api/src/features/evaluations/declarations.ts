import { type DeclarationInput, ERROR, FIELD_ERROR } from '@loi-giai/shared';
import { IsNull, Not } from 'typeorm';
import type { Transaction } from '../../platform/database/transactions';
import { fieldProblem, problem } from '../../platform/errors/problem';
import type { Challenge } from '../challenges/challenge.entity';
import { entrantsOf } from '../proposals/solvers-reads';
import { sealIsOpen } from '../sealing/seal-lifecycle';
import { detectConflicts, detectForPanel } from './conflict-detection';
import { type Declared, openDeclarations, sealDeclarations } from './declaration-reads';
import { ConflictDeclaration, type Panel, PanelMember } from './panel.entities';

/** For this member that proposal does not exist (I4). */
export interface Recusal {
  readonly memberId: string;
  readonly proposalId: string;
}

/**
 * A member's word on every solver, exactly one entry for each; what the portal found counts whatever the member says. It stays
 * sealed until two persons have opened what was submitted (I1). @throws declaration_missing, validation
 */
export async function saveDeclarations(
  tx: Transaction,
  challenge: Challenge,
  member: PanelMember,
  declarations: readonly DeclarationInput[],
): Promise<void> {
  const declared = await toDeclared(tx, challenge.id, member.accountId, declarations);
  // A call that nobody answered has no key either.
  const sealedDeclarations =
    declared.length === 0
      ? null
      : sealDeclarations(await tx.seals.keyOf(tx.manager, challenge.id), member.id, declared);
  const declaredAt = await tx.now();
  await tx.manager.update(PanelMember, { id: member.id }, { declaredAt, sealedDeclarations });
  if (await sealIsOpen(tx, challenge.id))
    await copyDeclarations(tx, challenge, { id: member.id, sealedDeclarations });
}

/** Copies what members declared out of its seal: SQL of later steps reads the copies only. To be asked when the seal is opened. */
export async function copyAllDeclarations(tx: Transaction, challenge: Challenge): Promise<void> {
  for (const member of await membersWhoDeclared(tx, challenge.id))
    await copyDeclarations(tx, challenge, member);
}

/**
 * Who is recused from what: after the opening as recorded, before it out of the seal and by what the portal finds now.
 * See `recordNewConflicts` for what came about since the opening.
 */
export async function recusalsOf(
  tx: Transaction,
  { id, challengeId }: Pick<Panel, 'id' | 'challengeId'>,
): Promise<Recusal[]> {
  const recorded = await tx.query<Recusal>(
    `SELECT d.panel_member_id AS "memberId", d.proposal_id AS "proposalId"
       FROM conflict_declaration d JOIN panel_member m ON m.id = d.panel_member_id
      WHERE m.panel_id = $1 AND d.conflict`,
    [id],
  );
  if (await sealIsOpen(tx, challengeId)) return recorded;
  return [...recorded, ...(await sealedRecusals(tx, challengeId))];
}

async function sealedRecusals(tx: Transaction, challengeId: string): Promise<Recusal[]> {
  const members = await membersWhoDeclared(tx, challengeId);
  if (members.length === 0) return [];
  const key = await tx.seals.keyOf(tx.manager, challengeId);
  const declared = members.flatMap((member) =>
    openDeclarations(key, member)
      .filter(({ conflict }) => conflict)
      .map(({ proposalId }) => ({ memberId: member.id, proposalId })),
  );
  return [...declared, ...(await detectForPanel(tx, challengeId))];
}

function membersWhoDeclared(tx: Transaction, challengeId: string): Promise<PanelMember[]> {
  const where = { panel: { challengeId }, sealedDeclarations: Not(IsNull()) };
  return tx.manager.find(PanelMember, { where, order: { id: 'ASC' } });
}

async function copyDeclarations(
  tx: Transaction,
  { id, code }: Challenge,
  member: Pick<PanelMember, 'id' | 'sealedDeclarations'>,
): Promise<void> {
  const declared =
    member.sealedDeclarations === null ? [] : openDeclarations(await tx.seals.keyOf(tx.manager, id), member);
  if (declared.length === 0) return;
  await tx.manager.insert(
    ConflictDeclaration,
    declared.map((one) => ({ panelMemberId: member.id, ...one })),
  );
  const recusals = declared.filter(({ conflict }) => conflict).length;
  const about = { subjectType: 'panel_member', subjectId: member.id };
  tx.audit({ act: 'conflict.open', ...about, detail: { challenge: code, recusals } });
}

async function toDeclared(
  tx: Transaction,
  challengeId: string,
  accountId: string,
  declarations: readonly DeclarationInput[],
): Promise<Declared[]> {
  const entrants = await entrantsOf(tx, [challengeId]);
  checkDeclarations(new Set(entrants.map(({ organizationId }) => organizationId)), declarations);
  const found = await detectConflicts(tx, challengeId, accountId);
  const told = new Map(declarations.map((declaration) => [declaration.organizationId, declaration]));
  // A tie to one of those who answer together is a tie to their proposal.
  return [...Map.groupBy(entrants, ({ proposalId }) => proposalId)].map(([proposalId, solvers]) => {
    const detected = found.find((tie) => tie.proposalId === proposalId)?.kind;
    const own = solvers.flatMap(({ organizationId }) => told.get(organizationId) ?? []);
    const tie = own.find(({ conflict }) => conflict);
    return {
      proposalId,
      conflict: tie !== undefined || detected !== undefined,
      kind: detected ?? tie?.kind ?? null,
      detected: detected !== undefined,
      note: own.map(({ note }) => note ?? '').find((note) => note !== '') ?? '',
    };
  });
}

/** @throws validation for an entry that is twice there, of no solver or without a kind; declaration_missing */
function checkDeclarations(solvers: ReadonlySet<string>, declarations: readonly DeclarationInput[]): void {
  const declared = new Set<string>();
  for (const [index, { organizationId, conflict, kind }] of declarations.entries()) {
    const path = `declarations.${index}`;
    if (!solvers.has(organizationId)) throw fieldProblem(`${path}.organizationId`, FIELD_ERROR.unknown);
    if (declared.has(organizationId)) throw fieldProblem(`${path}.organizationId`, FIELD_ERROR.duplicate);
    if (conflict && kind === undefined) throw fieldProblem(`${path}.kind`, FIELD_ERROR.required);
    declared.add(organizationId);
  }
  const missing = solvers.size - declared.size;
  if (missing > 0) throw problem(ERROR.declarationMissing, { params: { missing } });
}
