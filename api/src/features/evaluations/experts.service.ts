import {
  FIELD_ERROR,
  PERMISSION,
  type ExpertChoice,
  type ExpertRequest,
  type ExpertView,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { type Actor, mayIn } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound } from '../../platform/errors/problem';
import { Challenge } from '../challenges/challenge.entity';
import { Field } from '../programme/programme.entities';
import { expertChoices, type ExpertFilter, listExperts } from './expert-reads';
import { Expert, ExpertField } from './expert.entities';

/** The experts' pool: the programme office's permission is held everywhere, so the route's question is the whole one. */
@Injectable()
export class ExpertsService {
  constructor(private readonly transactions: Transactions) {}

  async list(actor: Actor, filter: ExpertFilter): Promise<ExpertView[]> {
    return this.transactions.run(actor, (tx) => listExperts(tx, filter));
  }

  /** For whoever names the challenge's panel. @throws not_found */
  async choices(actor: Actor, code: string): Promise<ExpertChoice[]> {
    return this.transactions.run(actor, async (tx) => {
      const challenge = await tx.manager.findOneBy(Challenge, { code });
      if (!challenge || !mayIn(actor, PERMISSION.panelForm, challenge.agencyId)) throw notFound();
      return expertChoices(tx, challenge);
    });
  }

  /** @throws validation for an address that is in the pool already, or a field that is not in use */
  async add(actor: Actor, request: ExpertRequest): Promise<ExpertView> {
    return this.transactions.run(actor, async (tx) => {
      const { id } = await save(tx, new Expert(), request);
      record(tx, 'expert.add', id, { ...request });
      return viewOf(tx, id);
    });
  }

  /** @throws not_found, validation */
  async edit(actor: Actor, id: string, request: ExpertRequest): Promise<ExpertView> {
    return this.transactions.run(actor, async (tx) => {
      await save(tx, await lockedExpert(tx, id), request);
      record(tx, 'expert.edit', id, { ...request });
      return viewOf(tx, id);
    });
  }

  /** Who is not active is proposed to nobody; seats held stay. Twice is once. @throws not_found */
  async setActive(actor: Actor, id: string, active: boolean): Promise<ExpertView> {
    return this.transactions.run(actor, async (tx) => {
      const expert = await lockedExpert(tx, id);
      if (expert.active !== active) {
        await tx.manager.update(Expert, { id }, { active });
        record(tx, active ? 'expert.reactivate' : 'expert.deactivate', id, { name: expert.name });
      }
      return viewOf(tx, id);
    });
  }
}

async function lockedExpert(tx: Transaction, id: string): Promise<Expert> {
  const expert = await tx.manager.findOne(Expert, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!expert) throw notFound();
  return expert;
}

async function save(
  tx: Transaction,
  expert: Expert,
  { fields: codes, name, email, organization, biography }: ExpertRequest,
): Promise<Expert> {
  // Two who add the same address at once: one of them is told that it is there.
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('expert:' || $1))`, [email]);
  const others = tx.manager.hasId(expert) ? { id: Not(expert.id) } : {};
  if (await tx.manager.existsBy(Expert, { email, ...others }))
    throw fieldProblem('email', FIELD_ERROR.duplicate);
  const wanted = [...new Set(codes)];
  if (wanted.length === 0) throw fieldProblem('fields', FIELD_ERROR.required);
  const fields = await tx.manager.findBy(Field, { code: In(wanted), active: true });
  if (fields.length < wanted.length) throw fieldProblem('fields', FIELD_ERROR.unknown);
  const saved = await tx.manager.save(Object.assign(expert, { name, email, organization, biography }));
  await tx.manager.delete(ExpertField, { expertId: saved.id });
  await tx.manager.insert(
    ExpertField,
    fields.map(({ id: fieldId }) => ({ expertId: saved.id, fieldId })),
  );
  return saved;
}

async function viewOf(tx: Transaction, id: string): Promise<ExpertView> {
  const [view] = await listExperts(tx, { id });
  if (!view) throw notFound();
  return view;
}

function record(
  tx: Transaction,
  act: 'expert.add' | 'expert.edit' | 'expert.deactivate' | 'expert.reactivate',
  subjectId: string,
  detail: Readonly<Record<string, unknown>>,
): void {
  tx.audit({ act, subjectType: 'expert', subjectId, detail });
}
