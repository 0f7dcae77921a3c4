import { createHash } from 'node:crypto';
import {
  ERROR,
  type CorrectMinutesRequest,
  type FieldProblem,
  type MinutesRecord,
  type MinutesRequest,
  type MinutesView,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { canonicalJson } from '../../platform/sealing/canonical';
import { actingAccount, type EvaluationReader } from './evaluation-access';
import { type MinutesFormat, writeMinutes } from '../../platform/minutes/minutes-files';
import { composeDraft, paperOf } from './minutes-reads';
import {
  editionsOf,
  faultsOf,
  keeperOf,
  lacksOf,
  mayBeIssued,
  minutesReaderOf,
  seatsOf,
  toMinutesView,
  recordOf,
} from './minutes-store';
import { PanelMinutes } from './minutes.entities';

/** Biên bản: what the secretary writes down of the panel's meeting, and the paper that comes of it. */
@Injectable()
export class MinutesService {
  constructor(private readonly transactions: Transactions) {}

  /** @throws not_found, wrong_state */
  async view(actor: Actor, code: string): Promise<MinutesView> {
    return this.transactions.run(actor, async (tx) => {
      const reader = await minutesReaderOf(tx, code);
      tx.audit({ act: 'minutes.read', ...about(reader), detail: { code } });
      return toMinutesView(tx, reader);
    });
  }

  /** The reading is on record (I9). @throws not_found, wrong_state */
  async print(actor: Actor, code: string, edition: number, format: MinutesFormat): Promise<Buffer> {
    const { paper, issuedAt, now } = await this.transactions.run(actor, async (tx) => {
      const reader = await minutesReaderOf(tx, code);
      const found = await paperOf(tx, reader, edition);
      tx.audit({ act: 'minutes.read', ...about(reader), detail: { code, edition, format } });
      return { ...found, now: await tx.now() };
    });
    return writeMinutes(format, paper, issuedAt ?? now);
  }

  /** Keeps what is written, complete or not. @throws not_found, forbidden, wrong_state, stale, validation */
  async save(actor: Actor, code: string, request: MinutesRequest): Promise<MinutesView> {
    return this.transactions.run(actor, async (tx) => {
      const reader = await keeperOf(tx, code);
      await keep(tx, reader, request);
      return toMinutesView(tx, reader);
    });
  }

  /** Keeps what is written and issues it for good. @throws as `save` */
  async issue(actor: Actor, code: string, request: MinutesRequest): Promise<MinutesView> {
    return this.transactions.run(actor, async (tx) => {
      const reader = await keeperOf(tx, code);
      if (!mayBeIssued(reader)) throw problem(ERROR.wrongState, { params: { state: reader.panel.state } });
      const issuedAt = await tx.now();
      const earlier = (await editionsOf(tx, reader)).filter((edition) => edition.issuedAt);
      const taken = earlier.map(({ record }) => record.number);
      await keep(tx, reader, request, lacksOf(request, taken, issuedAt));
      const composed = await composeDraft(tx, reader, await editionsOf(tx, reader), false);
      if (!composed) throw problem(ERROR.minutesIssued);
      const { edition, paper } = composed;
      const issued = { paper, issuedAt, issuedBy: actingAccount(tx) };
      await tx.manager.update(PanelMinutes, { panelId: reader.panel.id, edition }, issued);
      const sha256 = createHash('sha256').update(canonicalJson(paper)).digest('hex');
      const detail = { code, edition, number: request.number, sha256 };
      tx.audit({ act: 'minutes.issue', ...about(reader), detail });
      return toMinutesView(tx, reader);
    });
  }

  /** Begins a further edition from what the latest says; what was issued stays. @throws not_found, forbidden, wrong_state */
  async correct(actor: Actor, code: string, { reason }: CorrectMinutesRequest): Promise<MinutesView> {
    return this.transactions.run(actor, async (tx) => {
      const reader = await keeperOf(tx, code);
      const [latest] = await editionsOf(tx, reader);
      if (!latest?.issuedAt) throw problem(ERROR.wrongState, { params: { state: reader.panel.state } });
      const edition = latest.edition + 1;
      await tx.manager.insert(PanelMinutes, {
        panelId: reader.panel.id,
        edition,
        reason,
        revision: 1,
        record: { ...recordOf(latest), number: '' },
        savedBy: actingAccount(tx),
        savedAt: await tx.now(),
      });
      tx.audit({ act: 'minutes.correct', ...about(reader), detail: { code, edition, reason } });
      return toMinutesView(tx, reader);
    });
  }
}

/** @param lacks what else stands against it @throws minutes_issued, stale, validation */
async function keep(
  tx: Transaction,
  reader: EvaluationReader,
  { revision, ...given }: MinutesRequest,
  lacks: readonly FieldProblem[] = [],
): Promise<void> {
  const [latest] = await editionsOf(tx, reader);
  if (latest?.issuedAt) throw problem(ERROR.minutesIssued);
  const before = latest?.revision ?? 0;
  if (before !== revision) throw problem(ERROR.stale, { params: { revision: before } });
  const record = plain(given);
  const errors = [...faultsOf(record, await seatsOf(tx, reader)), ...lacks];
  if (errors.length > 0) throw problem(ERROR.validation, { errors });
  const kept = { revision: revision + 1, record, savedBy: actingAccount(tx), savedAt: await tx.now() };
  const edition = latest?.edition ?? 1;
  if (latest) await tx.manager.update(PanelMinutes, { id: latest.id }, kept);
  else await tx.manager.insert(PanelMinutes, { panelId: reader.panel.id, edition, reason: null, ...kept });
  const detail = { code: reader.challenge.code, edition, revision: kept.revision };
  tx.audit({ act: 'minutes.save', ...about(reader), detail });
}

/** Without the classes that decoding has put it into. */
function plain({ absent, votes, ...record }: MinutesRecord): MinutesRecord {
  return { ...record, absent: absent.map((member) => ({ ...member })), votes: { ...votes } };
}

function about({ panel }: EvaluationReader): { readonly subjectType: 'panel'; readonly subjectId: string } {
  return { subjectType: 'panel', subjectId: panel.id };
}
