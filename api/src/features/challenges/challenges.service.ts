import {
  type ChallengeWorkItem,
  type ChallengeWorkView,
  ERROR,
  FIELD_ERROR,
  type Page,
  PERMISSION,
  type SavedDraft,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { mayIn, type SignedInActor } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, problem } from '../../platform/errors/problem';
import { Agency } from '../agencies/agency.entity';
import { findForWork, requireForChallenge } from './challenge-access';
import { contentProblems, missingSections } from './challenge-content';
import { writeContent } from './challenge-content-store';
import { lockChallenge } from './challenge-lifecycle';
import { ChallengeWorkReads } from './challenge-work-reads';
import { Challenge } from './challenge.entity';
import type { CreateChallengeDto, SaveChallengeDto, WorkListQuery } from './dto/challenge.dto';

/** Step 1: challenges while they are written, and what those see who work on them. */
@Injectable()
export class Challenges {
  constructor(
    private readonly transactions: Transactions,
    private readonly dataSource: DataSource,
    private readonly reads: ChallengeWorkReads,
  ) {}

  /** A new draft of an agency in which the actor drafts. */
  async create(actor: SignedInActor, request: CreateChallengeDto): Promise<ChallengeWorkView> {
    const id = await this.transactions.run(actor, async (tx) => {
      const agency = await draftingAgency(tx, actor, request.agencyCode);
      const [row] = await tx.query<{ code: string }>(`SELECT next_code('BT') AS code`);
      const challenge = tx.manager.create(Challenge, {
        ...(row && { code: row.code }),
        agencyId: agency.id,
        authorId: actor.accountId,
        title: { ...request.title },
      });
      await tx.manager.save(challenge);
      tx.audit({
        act: 'challenge.create',
        subjectType: 'challenge',
        subjectId: challenge.id,
        detail: { code: challenge.code },
      });
      return challenge.id;
    });
    return this.reads.view(actor, id);
  }

  async view(actor: SignedInActor, code: string): Promise<ChallengeWorkView> {
    const challenge = await findForWork(this.dataSource.manager, actor, code);
    return this.reads.view(actor, challenge.id);
  }

  list(actor: SignedInActor, query: WorkListQuery): Promise<Page<ChallengeWorkItem>> {
    return this.reads.list(actor, query);
  }

  /** Keeps a draft as it is, complete or not. @throws stale, with the revision that is current (I8). */
  save(actor: SignedInActor, code: string, request: SaveChallengeDto): Promise<SavedDraft> {
    return this.transactions.run(actor, async (tx) => {
      const found = await findForWork(tx.manager, actor, code);
      requireForChallenge(actor, PERMISSION.challengeDraft, found);
      const challenge = await lockChallenge(tx, found.id);
      if (challenge.state !== 'draft')
        throw problem(ERROR.wrongState, { params: { state: challenge.state, act: 'edit' } });
      if (challenge.revision !== request.revision)
        throw problem(ERROR.stale, { params: { revision: challenge.revision } });
      const { revision, ...content } = request;
      const savedAt = await tx.now();
      await writeContent(tx, challenge, content, { revision: revision + 1, updatedAt: savedAt });
      await recordEditor(tx, actor, challenge, revision + 1);
      const missing = missingSections(contentProblems(request, savedAt));
      return { revision: revision + 1, savedAt: savedAt.toISOString(), missing };
    });
  }
}

async function draftingAgency(tx: Transaction, actor: SignedInActor, code: string): Promise<Agency> {
  const agency = await tx.manager.findOneBy(Agency, { code });
  if (!agency) throw fieldProblem('agencyCode', FIELD_ERROR.unknown);
  if (!mayIn(actor, PERMISSION.challengeDraft, agency.id)) throw problem(ERROR.forbidden);
  return agency;
}

/** Whoever writes in it neither approves nor publishes it (I6); the log tells of the first save in a round, not of each (I9). */
async function recordEditor(
  tx: Transaction,
  actor: SignedInActor,
  { id, code }: Challenge,
  revision: number,
): Promise<void> {
  const first = await tx.query(
    `INSERT INTO challenge_editor (challenge_id, account_id, round)
     SELECT $1, $2, count(*) FROM challenge_act_record WHERE challenge_id = $1 AND act = 'return_to_draft'
     ON CONFLICT (challenge_id, account_id, round) DO NOTHING RETURNING id`,
    [id, actor.accountId],
  );
  if (first.length === 0) return;
  tx.audit({ act: 'challenge.edit', subjectType: 'challenge', subjectId: id, detail: { code, revision } });
}
