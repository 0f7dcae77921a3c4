import {
  type CommendationRequest,
  type CommendationSubject,
  type CommendationView,
  ERROR,
  FIELD_ERROR,
  LEAGUE_LIMITS,
  leaguePeriod,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { Actor, SignedInActor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { requireDayHasCome } from '../../platform/errors/day-has-come';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import type { Upload } from '../../platform/http/upload';
import { RecordFiles } from '../../platform/storage/record-files';
import type { StoredFile } from '../../platform/storage/stored-file.entity';
import { filesOf } from '../../platform/storage/stored-files';
import { othersOf } from '../commissions/commission-circle-reads';
import { commendationMachine } from './commendation-lifecycle';
import {
  type IssuedSubject,
  levelOf,
  mayWithdraw,
  subjectPeople,
  subjectsFor,
  toCommendationView,
  visibleCommendations,
} from './commendation-reads';
import { LeagueMails } from './league-mails';
import { Commendation } from './league.entities';

const DOCUMENT = {
  type: 'commendation',
  most: 1,
  maxBytes: LEAGUE_LIMITS.fileBytes,
  mediaTypes: ['application/pdf', 'image/png', 'image/jpeg'],
};

/** What was said of units and persons: by a leader, the programme office or the city's leadership. */
@Injectable()
export class CommendationsService {
  private readonly mails: LeagueMails;

  constructor(
    private readonly transactions: Transactions,
    private readonly files: RecordFiles,
    configuration: Configuration,
  ) {
    this.mails = new LeagueMails(configuration.publicUrl);
  }

  /** @param period only what was said of it, or of a part of it */
  list(actor: Actor, period: string | null): Promise<CommendationView[]> {
    return this.transactions.run(actor, async (tx) =>
      (await visibleCommendations(tx, null))
        .filter((row) => period === null || liesWithin(row.period, period))
        .map((row) => toCommendationView(tx, row)),
    );
  }

  subjects(actor: Actor): Promise<CommendationSubject[]> {
    return this.transactions.run(actor, async (tx) =>
      (await subjectsFor(tx)).map(({ issuer: _, ...subject }) => subject),
    );
  }

  /** @throws validation for a period that is none or to come, for whom one may not speak of, and without a document where one is needed */
  record(actor: SignedInActor, request: CommendationRequest): Promise<CommendationView> {
    return this.transactions.run(actor, async (tx) => {
      const level = levelOf(actor.roles);
      if (level === null) throw problem(ERROR.forbidden);
      await checkRequest(tx, request);
      const subject = await subjectOf(tx, request);
      const { kind, agencyId, organizationId, accountId, period } = request;
      const said = tx.manager.create(Commendation, {
        ...request,
        level,
        issuerAgencyId: level === 'unit' ? subject.issuer : null,
        recordedBy: actor.accountId,
      });
      const { id } = await tx.manager.save(Commendation, said);
      tx.audit({
        act: 'commendation.record',
        subjectType: 'commendation',
        subjectId: id,
        detail: { kind, period, documentNumber: request.documentNumber, agencyId, organizationId, accountId },
      });
      await this.mails.recorded(tx, othersOf(tx, await subjectPeople(tx, said)), kind, subject.name);
      return viewOf(tx, id);
    });
  }

  /** @throws not_found, forbidden, four_eyes, wrong_state once it is withdrawn */
  withdraw(actor: SignedInActor, id: string, reason: string): Promise<CommendationView> {
    return this.transactions.run(actor, async (tx) => {
      const { subjectName } = await viewOf(tx, id);
      const said = await tx.manager.findOneByOrFail(Commendation, { id });
      if (!mayWithdraw(actor, said)) throw problem(ERROR.forbidden);
      await commendationMachine.transition(tx, id, 'withdraw', {
        changes: { withdrawnBy: actor.accountId, withdrawnAt: await tx.now(), withdrawalReason: reason },
        detail: { kind: said.kind, reason },
      });
      await this.mails.withdrawn(tx, othersOf(tx, await subjectPeople(tx, said)), said.kind, subjectName);
      return viewOf(tx, id);
    });
  }

  /** The document, once, by who recorded it. @throws not_found, forbidden, wrong_state, too_many_files, file_too_large, file_type_refused */
  attach(actor: SignedInActor, id: string, receive: () => Promise<Upload>): Promise<CommendationView> {
    return this.files.attach(actor, { ...DOCUMENT, id }, receive, requireOwn(id), (tx, file) => {
      tx.audit({
        act: 'commendation.attach',
        subjectType: 'commendation',
        subjectId: id,
        detail: { file: file.id, sha256: file.sha256 },
      });
      return viewOf(tx, id);
    });
  }

  /** @throws not_found */
  find(actor: SignedInActor, id: string): Promise<StoredFile> {
    return this.transactions.run(actor, async (tx) => {
      await viewOf(tx, id);
      const [file] = await filesOf(tx, { type: DOCUMENT.type, id });
      if (!file) throw notFound();
      return file;
    });
  }
}

/** What was said of a month belongs to its quarter and its year, too. */
function liesWithin(inner: string, outer: string): boolean {
  const [part, whole] = [leaguePeriod(inner), leaguePeriod(outer)];
  return part !== null && whole !== null && part.from >= whole.from && part.to <= whole.to;
}

/** @throws not_found for what the reader may not see (I11) */
async function viewOf(tx: Transaction, id: string): Promise<CommendationView> {
  const [row] = await visibleCommendations(tx, id);
  if (!row) throw notFound();
  return toCommendationView(tx, row);
}

async function checkRequest(tx: Transaction, request: CommendationRequest): Promise<void> {
  const days = leaguePeriod(request.period);
  const today = await tx.today();
  if (!days) throw fieldProblem('period', FIELD_ERROR.badFormat);
  if (days.from > today) throw fieldProblem('period', FIELD_ERROR.notAllowed);
  const { kind, documentNumber, documentOn } = request;
  if (documentNumber === '' && (kind !== 'reminder' || documentOn !== null))
    throw fieldProblem('documentNumber', FIELD_ERROR.required);
  if (documentNumber !== '' && documentOn === null) throw fieldProblem('documentOn', FIELD_ERROR.required);
  if (documentOn !== null) await requireDayHasCome(tx, 'documentOn', documentOn);
}

/** @throws validation where none or several are named, or one of whom the actor does not speak */
async function subjectOf(
  tx: Transaction,
  { agencyId, organizationId, accountId }: CommendationRequest,
): Promise<IssuedSubject> {
  const named = [
    ['agencies', agencyId],
    ['solvers', organizationId],
    ['persons', accountId],
  ].filter(([, id]) => id !== null);
  const [[board, id] = []] = named;
  const found = (await subjectsFor(tx)).find((subject) => subject.board === board && subject.id === id);
  if (named.length !== 1 || !found) throw fieldProblem('subject', FIELD_ERROR.unknown);
  return found;
}

function requireOwn(id: string): (tx: Transaction) => Promise<void> {
  return async (tx) => {
    await viewOf(tx, id);
    const { recordedBy, state } = await commendationMachine.lock(tx, id);
    if (recordedBy !== tx.actor.accountId) throw problem(ERROR.forbidden);
    if (state !== 'recorded') throw problem(ERROR.wrongState, { params: { state, act: 'attach' } });
  };
}
