import { ERROR, PANEL_ROLE, type SealView } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { Account } from '../auth/account.entity';
import { openVersions } from '../proposals/opening-lifecycle';
import { ChallengeSeal } from '../sealing/challenge-seal.entity';
import { drawSolverNumbers } from './blind-numbers';
import { recordNewConflicts } from './conflict-detection';
import { copyAllDeclarations } from './declarations';
import type { EvaluationReader, Seat } from './evaluation-access';
import { chairHasNoConflict, everyMemberHasDeclared, isBeingEvaluated } from './panel-lifecycle';
import { PanelMember } from './panel.entities';

type TwoPersons = typeof PANEL_ROLE.chair | typeof PANEL_ROLE.secretary;

/**
 * Opening is an act of two persons, the panel's chair and its secretary, after the closing time and once every member has
 * declared (I1, I4). The first consents, once; with the second what is in force is opened, for good.
 * @throws forbidden, still_sealed, wrong_state, declaration_missing, chair_conflicted
 */
export async function consentToOpening(tx: Transaction, { member, panel, challenge }: Seat): Promise<void> {
  const { role } = member;
  if (role !== PANEL_ROLE.chair && role !== PANEL_ROLE.secretary) throw problem(ERROR.forbidden);
  for (const guard of [isBeingEvaluated, everyMemberHasDeclared, chairHasNoConflict]) await guard(tx, panel);
  const seal = await lockSeal(tx, challenge.id);
  if (seal.openedAt !== null) throw problem(ERROR.wrongState, { params: { state: 'opened' } });
  const about = { subjectType: 'challenge', subjectId: challenge.id };
  const now = await tx.now();
  if (!(await consenting(tx, panel.id, seal, role))) {
    await tx.manager.update(
      ChallengeSeal,
      { challengeId: challenge.id },
      consentOf(role, member.accountId, now),
    );
    tx.audit({ act: 'seal.consent', ...about, detail: { challenge: challenge.code, role } });
  }
  const { chair, secretary } = PANEL_ROLE;
  const other = await consenting(tx, panel.id, seal, role === chair ? secretary : chair);
  if (!other) return;
  const versions = await openVersions(tx, challenge.id);
  await copyAllDeclarations(tx, challenge);
  await drawSolverNumbers(tx, challenge);
  await tx.manager.update(ChallengeSeal, { challengeId: challenge.id }, { openedAt: now });
  await recordNewConflicts(tx, [challenge.id]);
  const own = await nameOf(tx, member.accountId);
  const others = await nameOf(tx, other.accountId);
  tx.audit({
    act: 'seal.open',
    ...about,
    detail: {
      challenge: challenge.code,
      chair: role === chair ? own : others,
      secretary: role === chair ? others : own,
      versions,
      root: seal.root.toString('hex'),
    },
  });
}

/** The seal as the panel sees it; null while the call runs. */
export async function sealSeenBy(
  tx: Transaction,
  { challenge, panel, member }: EvaluationReader,
): Promise<SealView | null> {
  const seal = await tx.manager.findOneBy(ChallengeSeal, { challengeId: challenge.id });
  if (!seal) return null;
  const opened = seal.openedAt !== null;
  const chair = opened || (await consenting(tx, panel.id, seal, PANEL_ROLE.chair)) !== null;
  const secretary = opened || (await consenting(tx, panel.id, seal, PANEL_ROLE.secretary)) !== null;
  const consented = member?.role === PANEL_ROLE.chair ? chair : secretary;
  const mayConsent = member?.role === PANEL_ROLE.chair || member?.role === PANEL_ROLE.secretary;
  return {
    root: seal.root.toString('hex'),
    fixedAt: seal.sealedAt.toISOString(),
    chairConsented: chair,
    secretaryConsented: secretary,
    openedAt: seal.openedAt?.toISOString() ?? null,
    mayConsent: mayConsent && !opened && !consented && challenge.state === 'evaluating',
  };
}

async function lockSeal(tx: Transaction, challengeId: string): Promise<ChallengeSeal> {
  const seal = await tx.manager.findOne(ChallengeSeal, {
    where: { challengeId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!seal) throw problem(ERROR.stillSealed);
  return seal;
}

function consentOf(role: TwoPersons, accountId: string, at: Date): Partial<ChallengeSeal> {
  return role === PANEL_ROLE.chair
    ? { chairId: accountId, chairConsentedAt: at }
    : { secretaryId: accountId, secretaryConsentedAt: at };
}

/**
 * The member whose consent stands for this seat. Whoever has been replaced since has consented for nobody, nor has whoever came
 * back: who declares anew consents anew.
 */
async function consenting(
  tx: Transaction,
  panelId: string,
  seal: ChallengeSeal,
  role: TwoPersons,
): Promise<PanelMember | null> {
  const [accountId, at] =
    role === PANEL_ROLE.chair
      ? [seal.chairId, seal.chairConsentedAt]
      : [seal.secretaryId, seal.secretaryConsentedAt];
  if (accountId === null || at === null) return null;
  const member = await tx.manager.findOneBy(PanelMember, { panelId, accountId, role });
  const declaredAt = member?.declaredAt ?? null;
  return declaredAt !== null && declaredAt <= at ? member : null;
}

async function nameOf(tx: Transaction, id: string): Promise<string> {
  return (await tx.manager.findOneByOrFail(Account, { id })).name;
}
