import { type AgencyRequest, type AgencyView, ERROR, FIELD_ERROR } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { Actor, SignedInActor } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import { AGENCY_ACT, agencyActs, lockAgencyFor } from './agency-access';
import { isAgencyCode } from './agency-code';
import { AgenciesReads } from './agencies-reads';
import { lockAgencyTree, refuseCycle } from './agency-tree';
import { Agency } from './agency.entity';

export type AgencyChange = Omit<AgencyRequest, 'code'>;
type Columns = Pick<
  Agency,
  'name' | 'nameEn' | 'kind' | 'parentId' | 'validFrom' | 'validTo' | 'successorId'
>;

/** The tree of agencies, kept by the programme office. */
@Injectable()
export class Agencies {
  constructor(
    private readonly transactions: Transactions,
    private readonly reads: AgenciesReads,
  ) {}

  /** @throws not_found */
  async view(actor: Actor | null, code: string): Promise<AgencyView> {
    const agency = await this.reads.byCode(code);
    if (!agency) throw notFound();
    return { ...agency, acts: agencyActs(actor, agency.id) };
  }

  /** @throws code_taken, validation */
  async create(actor: SignedInActor, request: AgencyRequest): Promise<AgencyView> {
    if (!isAgencyCode(request.code)) throw fieldProblem('code', FIELD_ERROR.badFormat);
    await this.transactions.run(actor, async (tx) => {
      await lockAgencyTree(tx);
      if (await tx.manager.existsBy(Agency, { code: request.code }))
        throw problem(ERROR.codeTaken, { errors: [{ path: 'code', code: FIELD_ERROR.duplicate }] });
      const columns = await columnsOf(tx, request);
      const { id } = await tx.manager.save(
        Agency,
        tx.manager.create(Agency, { code: request.code, ...columns }),
      );
      tx.audit({ act: 'agency.create', subjectType: 'agency', subjectId: id, detail: { ...request } });
    });
    return this.view(actor, request.code);
  }

  /**
   * Replaces everything but the code. An agency that was merged or renamed gets an end and a successor.
   * @throws not_found, agency_cycle, validation
   */
  async update(actor: SignedInActor, code: string, request: AgencyChange): Promise<AgencyView> {
    await this.transactions.run(actor, async (tx) => {
      await lockAgencyTree(tx);
      const agency = await lockAgencyFor(tx, code, AGENCY_ACT.edit);
      const columns = await columnsOf(tx, request);
      for (const link of ['parentId', 'successorId'] as const) {
        const target = columns[link];
        if (target !== null) await refuseCycle(tx, agency.id, link, target);
      }
      const changes = changesOf(agency, columns);
      if (Object.keys(changes).length === 0) return;
      await tx.manager.update(Agency, { id: agency.id }, columns);
      tx.audit({ act: 'agency.update', subjectType: 'agency', subjectId: agency.id, detail: changes });
    });
    return this.view(actor, code);
  }
}

/** What is left out is emptied. */
async function columnsOf(tx: Transaction, request: AgencyChange): Promise<Columns> {
  const validFrom = request.validFrom ?? null;
  const validTo = request.validTo ?? null;
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    throw fieldProblem('validTo', FIELD_ERROR.mustBeLater);
  const successorId = await idBehind(tx, 'successorCode', request.successorCode);
  if (successorId !== null && validTo === null) throw fieldProblem('validTo', FIELD_ERROR.required);
  return {
    name: request.name,
    nameEn: given(request.nameEn),
    kind: request.kind,
    parentId: await idBehind(tx, 'parentCode', request.parentCode),
    validFrom,
    validTo,
    successorId,
  };
}

function given(text: string | undefined): string | null {
  return text === '' ? null : (text ?? null);
}

async function idBehind(
  tx: Transaction,
  path: 'parentCode' | 'successorCode',
  code: string | undefined,
): Promise<string | null> {
  const wanted = given(code);
  if (wanted === null) return null;
  const agency = await tx.manager.findOneBy(Agency, { code: wanted });
  if (!agency) throw fieldProblem(path, FIELD_ERROR.unknown);
  return agency.id;
}

/** What differs, as [before, after] by column. */
function changesOf(agency: Agency, columns: Columns): Record<string, [unknown, unknown]> {
  const keys = Object.keys(columns) as (keyof Columns)[];
  return Object.fromEntries(
    keys.filter((key) => agency[key] !== columns[key]).map((key) => [key, [agency[key], columns[key]]]),
  );
}
