import {
  type ChasingRules,
  FIELD_ERROR,
  type FieldRequest,
  type FieldView,
  type Step,
  type StepText,
  type StepTextRequest,
  STEPS,
  TRIAGE_CRITERIA,
  type TriageText,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound } from '../../platform/errors/problem';
import { chasingRulesOf } from './chasing-reads';
import {
  Field,
  ProgrammeSettings,
  StepText as StepTextEntity,
  TriageText as TriageTextEntity,
} from './programme.entities';

/** Lower-case letters without accents, digits and hyphens: it stands in addresses. */
const FIELD_CODE = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** What the programme office calls things: its permission is held everywhere, so the route's question is the whole one. */
@Injectable()
export class Programme {
  constructor(private readonly transactions: Transactions) {}

  /** @throws not_found for a number that is no step; validation where a Vietnamese text is empty */
  async saveStep(
    actor: SignedInActor,
    number: number,
    { title, guidance }: StepTextRequest,
  ): Promise<StepText> {
    const step = stepOf(number);
    requireVietnamese({ title, guidance });
    await this.transactions.run(actor, async (tx) => {
      await tx.manager.upsert(StepTextEntity, { step, title, guidance }, ['step']);
      tx.audit({
        act: 'programme.save-step',
        subjectType: 'step',
        subjectId: String(step),
        detail: { title, guidance },
      });
    });
    return { step, title, guidance };
  }

  async chasingRules(actor: SignedInActor): Promise<ChasingRules> {
    return this.transactions.run(actor, chasingRulesOf);
  }

  /** When people are reminded of what is due in evaluations, from tomorrow's letters on. */
  async saveChasingRules(actor: SignedInActor, { ...rules }: ChasingRules): Promise<ChasingRules> {
    return this.transactions.run(actor, async (tx) => {
      await tx.manager.upsert(ProgrammeSettings, { id: 1, chasing: rules }, ['id']);
      const about = { subjectType: 'programme', subjectId: 'chasing' };
      tx.audit({ act: 'programme.save-chasing', ...about, detail: { ...rules } });
      return chasingRulesOf(tx);
    });
  }

  /** @throws not_found for what is no score of the triage; validation where a Vietnamese text is empty */
  async saveTriageText(
    actor: SignedInActor,
    named: string,
    { title, guidance }: StepTextRequest,
  ): Promise<TriageText> {
    const criterion = TRIAGE_CRITERIA.find((known) => known === named);
    if (criterion === undefined) throw notFound();
    requireVietnamese({ title, guidance });
    await this.transactions.run(actor, async (tx) => {
      await tx.manager.upsert(TriageTextEntity, { criterion, title, guidance }, ['criterion']);
      tx.audit({
        act: 'programme.save-triage-text',
        subjectType: 'triage-text',
        subjectId: criterion,
        detail: { title, guidance },
      });
    });
    return { criterion, title, guidance };
  }

  /** Changes a field, or adds it where the code is new. A field is never deleted, only taken out of use. */
  async saveField(actor: SignedInActor, code: string, { name, active }: FieldRequest): Promise<FieldView> {
    requireVietnamese({ name });
    await this.transactions.run(actor, async (tx) => {
      if (!FIELD_CODE.test(code)) throw fieldProblem('code', FIELD_ERROR.badFormat);
      await tx.manager.upsert(Field, { code, name, active }, ['code']);
      tx.audit({
        act: 'programme.save-field',
        subjectType: 'field',
        subjectId: code,
        detail: { name, active },
      });
    });
    return { code, name, active };
  }
}

function stepOf(number: number): Step {
  const step = STEPS.find((known) => known === number);
  if (step === undefined) throw notFound();
  return step;
}

function requireVietnamese(texts: Readonly<Record<string, { readonly vi: string }>>): void {
  for (const [path, { vi }] of Object.entries(texts))
    if (vi === '') throw fieldProblem(`${path}.vi`, FIELD_ERROR.required);
}
