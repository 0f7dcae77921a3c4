import {
  type ChallengeWorkItem,
  type ChallengeWorkView,
  ERROR,
  FIELD_ERROR,
  type Page,
  type SavedDraft,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SignedInActor } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, problem } from '../../platform/errors/problem';
import { calendarOf } from '../programme/programme-calendar-reads';
import { findForWork, requireDrafting } from './challenge-access';
import { writeContent } from './challenge-content-store';
import {
  type DraftStart,
  insertDraft,
  draftingAgency,
  startFromChallenge,
  startFromTemplate,
} from './challenge-drafts';
import { lockChallenge, recordEditor } from './challenge-lifecycle';
import { contentProblems, missingSections } from './challenge-problems';
import { ChallengeWorkReads } from './challenge-work-reads';
import type { CreateChallengeDto, SaveChallengeDto, WorkListQuery } from './dto/challenge.dto';

/** Step 1: challenges while they are written, and what those see who work on them. */
@Injectable()
export class Challenges {
  constructor(
    private readonly transactions: Transactions,
    private readonly dataSource: DataSource,
    private readonly reads: ChallengeWorkReads,
  ) {}

  /** A new draft of an agency in which the actor drafts: empty, from a template, or from a challenge. */
  async create(actor: SignedInActor, request: CreateChallengeDto): Promise<ChallengeWorkView> {
    const id = await this.transactions.run(actor, async (tx) => {
      const agency = await draftingAgency(tx, actor, request.agencyCode);
      const start = await startOf(tx, actor, request);
      return insertDraft(tx, actor, { agencyId: agency.id, title: request.title, start });
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
      await requireDrafting(tx.manager, actor, found);
      const challenge = await lockChallenge(tx, found.id);
      if (challenge.state !== 'draft')
        throw problem(ERROR.wrongState, { params: { state: challenge.state, act: 'edit' } });
      if (challenge.revision !== request.revision)
        throw problem(ERROR.stale, { params: { revision: challenge.revision } });
      const { revision, ...content } = request;
      const savedAt = await tx.now();
      await writeContent(tx, challenge, content, { revision: revision + 1, updatedAt: savedAt });
      await recordEditor(tx, actor, challenge, revision + 1);
      const problems = contentProblems(request, savedAt, await calendarOf(tx));
      return {
        revision: revision + 1,
        savedAt: savedAt.toISOString(),
        missing: missingSections(problems),
        problems,
      };
    });
  }
}

/** @throws validation for a template or challenge that does not exist for the actor, and for both at once */
function startOf(
  tx: Transaction,
  actor: SignedInActor,
  { templateId, copyOf }: CreateChallengeDto,
): Promise<DraftStart> | DraftStart {
  if (templateId !== undefined && copyOf !== undefined) throw fieldProblem('copyOf', FIELD_ERROR.notAllowed);
  if (templateId !== undefined) return startFromTemplate(tx, templateId);
  if (copyOf !== undefined) return startFromChallenge(tx, actor, copyOf);
  return { content: null, origin: {} };
}
