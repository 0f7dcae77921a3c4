import {
  CHALLENGE_LIMITS,
  FIELD_ERROR,
  PERMISSION,
  ERROR,
  type ChallengeContent,
  type LocalText,
} from '@loi-giai/shared';
import { mayIn, type SignedInActor } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transactions';
import { fieldProblem, problem } from '../../platform/errors/problem';
import { Agency } from '../agencies/agency.entity';
import { Field } from '../programme/programme.entities';
import { findReadable } from './challenge-access';
import { contentOf } from './challenge-content';
import { writeContent } from './challenge-content-store';
import { criteriaOf } from './challenge-lifecycle';
import { templateContent } from './challenge-template-content';
import { ChallengeTemplate } from './challenge-template.entity';
import { Challenge } from './challenge.entity';

/** What a draft begins with, and where that comes from, as the audit log tells it. */
export interface DraftStart {
  readonly content: ChallengeContent | null;
  readonly origin: Readonly<Record<string, string>>;
}

interface NewDraft {
  readonly agencyId: string;
  readonly title: LocalText;
  readonly start: DraftStart;
  readonly calledAgainFromId?: string;
}

/** @throws validation for an agency that does not exist, forbidden for one in which the actor does not draft */
export async function draftingAgency(tx: Transaction, actor: SignedInActor, code: string): Promise<Agency> {
  const agency = await tx.manager.findOneBy(Agency, { code });
  if (!agency) throw fieldProblem('agencyCode', FIELD_ERROR.unknown);
  if (!mayIn(actor, PERMISSION.challengeDraft, agency.id)) throw problem(ERROR.forbidden);
  return agency;
}

/** Asked once the next code is held, so that many at once do not slip through together. @throws too_many_drafts */
async function refuseHoarding(tx: Transaction, { accountId }: SignedInActor): Promise<void> {
  const max = CHALLENGE_LIMITS.drafts;
  const begun = await tx.query(
    `SELECT 1 FROM challenge WHERE author_id = $1 AND state = 'draft' AND archived_at IS NULL LIMIT $2`,
    [accountId, max],
  );
  if (begun.length >= max) throw problem(ERROR.tooManyDrafts, { params: { max } });
}

/** A new draft of the agency, with all of the content that it begins with. @returns its id */
export async function insertDraft(tx: Transaction, actor: SignedInActor, draft: NewDraft): Promise<string> {
  const { agencyId, title, start, calledAgainFromId = null } = draft;
  const [row] = await tx.query<{ code: string }>(`SELECT next_code('BT') AS code`);
  await refuseHoarding(tx, actor);
  const challenge = tx.manager.create(Challenge, {
    ...(row && { code: row.code }),
    agencyId,
    authorId: actor.accountId,
    calledAgainFromId,
    title: { ...title },
  });
  await tx.manager.save(challenge);
  if (start.content !== null)
    await writeContent(tx, challenge, {
      ...start.content,
      title: title.vi === '' ? start.content.title : title,
    });
  tx.audit({
    act: 'challenge.create',
    subjectType: 'challenge',
    subjectId: challenge.id,
    detail: { code: challenge.code, ...start.origin },
  });
  return challenge.id;
}

/** The content of a template in use. @throws validation where there is none */
export async function startFromTemplate(tx: Transaction, id: string): Promise<DraftStart> {
  const template = await tx.manager.findOneBy(ChallengeTemplate, { id });
  if (template?.archivedAt !== null) throw fieldProblem('templateId', FIELD_ERROR.unknown);
  return { content: await offered(tx, templateContent(template.content)), origin: { templateId: id } };
}

/** The content of a challenge that the actor may read. @throws validation where there is none (I11) */
export async function startFromChallenge(
  tx: Transaction,
  actor: SignedInActor,
  code: string,
): Promise<DraftStart> {
  const source = await findReadable(tx.manager, actor, code);
  if (!source) throw fieldProblem('copyOf', FIELD_ERROR.unknown);
  return { content: await copiedContent(tx, source), origin: { copyOf: code } };
}

/** Everything an officer has written in it, but no dates: those of an earlier call are over, or not one's own. */
export async function copiedContent(tx: Transaction, source: Challenge): Promise<ChallengeContent> {
  const field = source.fieldId === null ? null : await tx.manager.findOneBy(Field, { id: source.fieldId });
  const criteria = await criteriaOf(tx, source.id);
  return offered(tx, templateContent(contentOf(source, criteria, field?.code ?? null)));
}

/** Without the field where it is no longer offered: a new draft may not begin with it. */
async function offered(tx: Transaction, content: ChallengeContent): Promise<ChallengeContent> {
  const { fieldCode } = content;
  const isOffered =
    fieldCode !== null && (await tx.manager.existsBy(Field, { code: fieldCode, active: true }));
  return { ...content, fieldCode: isOffered ? fieldCode : null };
}
