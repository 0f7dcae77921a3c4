import { createHash } from 'node:crypto';
import { ERROR, IMPORT_LIMITS, type ImportLineError, type ImportResult } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { PortalError, problem } from '../../platform/errors/problem';
import {
  faultsBesideOthers,
  type PlannedAgency,
  planRow,
  type StoredAgency,
  type StoredByCode,
} from './agency-import-plan';
import { type AgencyRows, inOrder, readAgencyRows } from './agency-rows';
import { lockAgencyTree } from './agency-tree';

/** Lines for each statement, and for each word of progress. */
const BATCH = 500;

/** Nothing was imported; every bad line is named. */
export class ImportRefused extends PortalError {
  constructor(readonly lines: readonly ImportLineError[]) {
    super(ERROR.importInvalid, { params: { lines: lines.length } });
  }
}

export type ImportProgress = (done: number, total: number) => void;

/** Agencies from a CSV file, by code: all of them, or none. For the page and for the command line. */
@Injectable()
export class AgencyImport {
  constructor(private readonly transactions: Transactions) {}

  /**
   * @param onProgress lines done and lines in all, at the beginning and after each batch
   * @throws ImportRefused; file_too_large
   */
  async importCsv(
    actor: Actor,
    content: AsyncIterable<Buffer> | Buffer,
    onProgress: ImportProgress = () => undefined,
  ): Promise<ImportResult> {
    const bytes = await collect(content);
    const read = readAgencyRows(bytes);
    return this.transactions.run(actor, async (tx) => {
      const planned = await plan(tx, read);
      await write(tx, planned, onProgress);
      const result = countOf(planned, read.ignoredColumns);
      const digest = createHash('sha256').update(bytes).digest('hex');
      tx.audit({
        act: 'agency.import',
        subjectType: 'agency-import',
        subjectId: digest,
        detail: { ...result },
      });
      return result;
    });
  }
}

async function collect(content: AsyncIterable<Buffer> | Buffer): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of Buffer.isBuffer(content) ? [content] : content) {
    size += chunk.length;
    if (size > IMPORT_LIMITS.bytes)
      throw problem(ERROR.fileTooLarge, { params: { max: IMPORT_LIMITS.bytes } });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function plan(tx: Transaction, { rows, codes, faults }: AgencyRows): Promise<PlannedAgency[]> {
  await lockAgencyTree(tx);
  const stored = await readStored(tx);
  const all = inOrder([...faults, ...faultsBesideOthers(rows, codes, stored)]);
  if (all.length > 0) throw new ImportRefused(all);
  return rows.map((row) => planRow(row, stored));
}

async function readStored(tx: Transaction): Promise<StoredByCode> {
  const agencies = await tx.query<StoredAgency>(
    `SELECT a.code, a.name, a.kind, p.code AS "parentCode", a.valid_from::text AS "validFrom", a.valid_to::text AS "validTo"
       FROM agency a LEFT JOIN agency p ON p.id = a.parent_id`,
  );
  return new Map(agencies.map((agency) => [agency.code, agency]));
}

/** Parents come last: a parent may stand on a later line than its children. */
async function write(
  tx: Transaction,
  planned: readonly PlannedAgency[],
  onProgress: ImportProgress,
): Promise<void> {
  onProgress(0, planned.length);
  for (let start = 0; start < planned.length; start += BATCH) {
    const batch = planned.slice(start, start + BATCH);
    await run(
      tx,
      CREATE,
      batch.filter(({ outcome }) => outcome === 'created'),
    );
    await run(
      tx,
      UPDATE,
      batch.filter(({ outcome }) => outcome === 'updated'),
    );
    if (start + BATCH >= planned.length)
      await run(
        tx,
        SET_PARENTS,
        planned.filter(({ parentChanges }) => parentChanges),
      );
    onProgress(start + batch.length, planned.length);
  }
}

async function run(tx: Transaction, statement: string, agencies: readonly PlannedAgency[]): Promise<void> {
  if (agencies.length > 0) await tx.query(statement, [JSON.stringify(agencies)]);
}

const GIVEN = `jsonb_to_recordset($1::jsonb)
  AS given (code text, name text, kind text, "validFrom" date, "parentCode" text)`;
const CREATE = `INSERT INTO agency (code, name, kind, valid_from)
                SELECT given.code, given.name, given.kind, given."validFrom" FROM ${GIVEN}`;
const UPDATE = `UPDATE agency a SET name = given.name, kind = given.kind, valid_from = given."validFrom"
                  FROM ${GIVEN} WHERE a.code = given.code`;
const SET_PARENTS = `UPDATE agency a SET parent_id = (SELECT p.id FROM agency p WHERE p.code = given."parentCode")
                       FROM ${GIVEN} WHERE a.code = given.code`;

function countOf(planned: readonly PlannedAgency[], ignoredColumns: readonly string[]): ImportResult {
  const count = (outcome: PlannedAgency['outcome']): number =>
    planned.filter((agency) => agency.outcome === outcome).length;
  return {
    total: planned.length,
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    ignoredColumns,
  };
}
