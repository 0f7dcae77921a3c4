import {
  ERROR,
  FIELD_ERROR,
  PERMISSION,
  type LocalText,
  type TemplateListItem,
  type TemplateView,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, Not } from 'typeorm';
import { type Actor, may, type SignedInActor } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import { startFromChallenge } from './challenge-drafts';
import { templateContent } from './challenge-template-content';
import { ChallengeTemplate } from './challenge-template.entity';
import type { CreateTemplateDto, SaveTemplateDto } from './dto/template.dto';

/** Templates: the programme office keeps them, whoever drafts reads those in use. */
@Injectable()
export class ChallengeTemplates {
  constructor(
    private readonly transactions: Transactions,
    private readonly dataSource: DataSource,
  ) {}

  /** By name. Those put away are the programme office's. */
  async list(actor: Actor, archived: boolean): Promise<TemplateListItem[]> {
    if (archived && !keeps(actor)) return [];
    const templates = await this.dataSource.manager.find(ChallengeTemplate, {
      where: { archivedAt: archived ? Not(IsNull()) : IsNull() },
    });
    return templates.map(toItem).sort((a, b) => a.name.vi.localeCompare(b.name.vi, 'vi'));
  }

  /** @throws not_found, also for one put away where the reader does not keep them (I11) */
  async view(actor: Actor, id: string): Promise<TemplateView> {
    const template = await this.dataSource.manager.findOneBy(ChallengeTemplate, { id });
    if (!template || (template.archivedAt !== null && !keeps(actor))) throw notFound();
    return toView(template);
  }

  /** Empty, or with the content of a challenge. */
  create(actor: SignedInActor, { name, description, copyOf }: CreateTemplateDto): Promise<TemplateView> {
    requireName(name);
    return this.transactions.run(actor, async (tx) => {
      const start = copyOf === undefined ? null : await startFromChallenge(tx, actor, copyOf);
      const template = await tx.manager.save(
        tx.manager.create(ChallengeTemplate, {
          name: { ...name },
          description: { ...description },
          content: start?.content ?? templateContent({}),
        }),
      );
      record(tx, 'template.create', template, start?.origin);
      return toView(await tx.manager.findOneByOrFail(ChallengeTemplate, { id: template.id }));
    });
  }

  /** @throws stale where somebody else has saved since (I8) */
  save(actor: SignedInActor, id: string, request: SaveTemplateDto): Promise<TemplateView> {
    const { name, description, content, revision } = request;
    requireName(name);
    return this.transactions.run(actor, async (tx) => {
      const template = await lock(tx, id);
      if (template.revision !== revision)
        throw problem(ERROR.stale, { params: { revision: template.revision } });
      template.name = { ...name };
      template.description = { ...description };
      template.content = templateContent({ ...content });
      template.revision = revision + 1;
      template.updatedAt = await tx.now();
      await tx.manager.save(template);
      await recordEditor(tx, actor, template);
      return toView(template);
    });
  }

  archive(actor: SignedInActor, id: string): Promise<TemplateView> {
    return this.putAway(actor, id, true);
  }

  restore(actor: SignedInActor, id: string): Promise<TemplateView> {
    return this.putAway(actor, id, false);
  }

  /** Doing it twice is doing it once. */
  private putAway(actor: SignedInActor, id: string, away: boolean): Promise<TemplateView> {
    return this.transactions.run(actor, async (tx) => {
      const template = await lock(tx, id);
      if ((template.archivedAt !== null) !== away) {
        template.archivedAt = away ? await tx.now() : null;
        await tx.manager.save(template);
        record(tx, away ? 'template.archive' : 'template.restore', template);
      }
      return toView(template);
    });
  }
}

function keeps(actor: Actor): boolean {
  return may(actor, PERMISSION.programmeManage);
}

function requireName({ vi }: LocalText): void {
  if (vi === '') throw fieldProblem('name.vi', FIELD_ERROR.required);
}

async function lock(tx: Transaction, id: string): Promise<ChallengeTemplate> {
  const template = await tx.manager.findOne(ChallengeTemplate, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!template) throw notFound();
  return template;
}

/** The log tells of the first save by a person on a day, not of each, as with a draft (I9). */
async function recordEditor(
  tx: Transaction,
  { accountId }: SignedInActor,
  template: ChallengeTemplate,
): Promise<void> {
  const first = await tx.query(
    `INSERT INTO template_editor (template_id, account_id, day) VALUES ($1, $2, portal_today())
     ON CONFLICT (template_id, account_id, day) DO NOTHING RETURNING id`,
    [template.id, accountId],
  );
  if (first.length > 0) record(tx, 'template.save', template, { revision: template.revision });
}

type TemplateAct = 'template.create' | 'template.save' | 'template.archive' | 'template.restore';

function record(
  tx: Transaction,
  act: TemplateAct,
  { id, name }: ChallengeTemplate,
  detail: Readonly<Record<string, string | number>> = {},
): void {
  tx.audit({ act, subjectType: 'template', subjectId: id, detail: { name, ...detail } });
}

function toItem({ id, name, description, updatedAt, archivedAt }: ChallengeTemplate): TemplateListItem {
  return { id, name, description, updatedAt: updatedAt.toISOString(), archived: archivedAt !== null };
}

function toView(template: ChallengeTemplate): TemplateView {
  const { content, revision } = template;
  return { ...toItem(template), content: templateContent(content), revision };
}
