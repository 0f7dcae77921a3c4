import {
  FIELD_ERROR,
  MINUTES_WORD_KEYS,
  unknownPlaceholders,
  ERROR,
  type MinutesTemplateRequest,
  type MinutesTemplateView,
  type MinutesWords,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor';
import { Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { actingAccount } from './evaluation-access';
import { composeMinutes } from './minutes-composition';
import { exampleMatter } from './minutes-example';
import { completeWords } from './minutes-facts';
import { writePdf } from '../../platform/minutes/minutes-pdf';
import { wordsInForce } from './minutes-reads';
import { MinutesTemplate } from './minutes.entities';

/** The programme office's words for minutes: its permission is held everywhere, so the route's question is the whole one. */
@Injectable()
export class MinutesTemplateService {
  constructor(private readonly transactions: Transactions) {}

  async read(actor: Actor): Promise<MinutesTemplateView> {
    return this.transactions.run(actor, async (tx) => {
      const saved = await tx.manager.findOneBy(MinutesTemplate, { id: 1 });
      return {
        words: completeWords(saved?.words ?? null),
        savedAt: saved?.savedAt.toISOString() ?? null,
      };
    });
  }

  /** Papers that were issued keep the words they were issued with. @throws validation for what cannot be filled in */
  async save(actor: Actor, request: MinutesTemplateRequest): Promise<MinutesTemplateView> {
    const words = checked(request);
    return this.transactions.run(actor, async (tx) => {
      const before = await wordsInForce(tx);
      const savedAt = await tx.now();
      await tx.manager.upsert(MinutesTemplate, { id: 1, words, savedBy: actingAccount(tx), savedAt }, ['id']);
      const changed = MINUTES_WORD_KEYS.filter((key) => words[key] !== before[key]);
      tx.audit({
        act: 'programme.save-minutes-template',
        subjectType: 'programme',
        subjectId: 'minutes-template',
        detail: { words: Object.fromEntries(changed.map((key) => [key, words[key]])) },
      });
      return { words, savedAt: savedAt.toISOString() };
    });
  }

  /** @throws validation for what cannot be filled in */
  async preview(actor: Actor, request: MinutesTemplateRequest): Promise<Buffer> {
    const paper = composeMinutes(exampleMatter(), checked(request), true);
    return writePdf(paper, await this.transactions.run(actor, (tx) => tx.now()));
  }
}

/** @throws validation, naming what stands in braces and cannot be filled in */
function checked({ words }: MinutesTemplateRequest): MinutesWords {
  const errors = MINUTES_WORD_KEYS.flatMap((key) => {
    const names = unknownPlaceholders(words[key]);
    const params = { name: names.join(', ') };
    return names.length === 0 ? [] : [{ path: `words.${key}`, code: FIELD_ERROR.unknownPlaceholder, params }];
  });
  if (errors.length > 0) throw problem(ERROR.validation, { errors });
  return { ...words };
}
