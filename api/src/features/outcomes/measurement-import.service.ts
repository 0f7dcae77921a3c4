import {
  ERROR,
  IMPORT_ERROR,
  isStanding,
  MEASUREMENT_IMPORT_LIMITS,
  type MeasurementCellErrorCode,
  type MeasurementPreview,
  type OutcomesView,
  PERMISSION,
  type TableFormat,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import type { AttachmentName } from '../../platform/http/attachment';
import type { Upload } from '../../platform/http/upload';
import { readCsv } from '../../platform/tables/csv-records';
import { isWorkbook, readXlsx, type TableRecord } from '../../platform/tables/xlsx-records';
import type { Challenge } from '../challenges/challenge.entity';
import { cellError, readMeasurements } from './measurement-import';
import { measurementRows, templateRows, toCsv, toWorkbook } from './measurement-tables';
import { findForOutcomes, findToMeasure } from './outcome-access';
import { toOutcomesView } from './outcome-view';
import { Indicator, Measurement } from './outcome.entities';

const UNPACKED = 20 * 1024 * 1024;

/** Of the faults of a CSV file as a whole, those that measurements have words for. */
const FILE_FAULTS: Readonly<Record<string, MeasurementCellErrorCode>> = {
  [IMPORT_ERROR.notUtf8]: 'not_utf8',
  [IMPORT_ERROR.quoteBroken]: 'quote_broken',
  [IMPORT_ERROR.controlCharacter]: 'control_character',
};

/** A file of measurements as it came: its rows, or why it cannot be read. */
type ReadFile = { readonly records: readonly TableRecord[] } | { readonly faults: MeasurementPreview };

export interface TableFile {
  readonly name: AttachmentName;
  readonly content: string | Buffer;
}

/** Measurements from CSV and XLSX files, all rows or none, and into them. What is imported waits for its verification like any other (I6). */
@Injectable()
export class MeasurementImport {
  constructor(private readonly transactions: Transactions) {}

  /** What the file would bring, and what is wrong with it. @throws not_found, forbidden, wrong_state, file_too_large, file_type_refused, archive_… */
  async preview(
    actor: SignedInActor,
    code: string,
    receive: () => Promise<Upload>,
  ): Promise<MeasurementPreview> {
    await this.requireTurn(actor, code);
    const file = await readFile(await receive());
    return this.transactions.run(actor, async (tx) => {
      const challenge = await findToMeasure(tx, { code }, PERMISSION.outcomeManage);
      return this.read(tx, challenge, file);
    });
  }

  /** All rows or none. @throws import_invalid, and what `preview` throws */
  async import(actor: SignedInActor, code: string, receive: () => Promise<Upload>): Promise<OutcomesView> {
    await this.requireTurn(actor, code);
    const file = await readFile(await receive());
    return this.transactions.run(actor, async (tx) => {
      const challenge = await findToMeasure(tx, { code }, PERMISSION.outcomeManage);
      const { rows, errors } = await this.read(tx, challenge, file);
      if (errors.length > 0) throw problem(ERROR.importInvalid, { params: { lines: errors.length } });
      await tx.manager.insert(
        Measurement,
        rows.map(({ row: _, indicator: __, unit: ___, improvement: ____, ...measurement }) => ({
          ...measurement,
          enteredBy: actor.accountId,
        })),
      );
      tx.audit({
        act: 'measurement.import',
        subjectType: 'challenge',
        subjectId: challenge.id,
        detail: {
          code,
          measurements: rows.map(({ indicator, measuredOn, value }) => ({ indicator, measuredOn, value })),
        },
      });
      return toOutcomesView(tx, challenge);
    });
  }

  /** For whoever may see the outcomes. @throws not_found */
  table(actor: SignedInActor, code: string, format: TableFormat): Promise<TableFile> {
    return this.transactions.run(actor, async (tx) => {
      const challenge = await findForOutcomes(tx, { code });
      const rows = measurementRows(await indicatorsOf(tx, challenge.id));
      return fileOf(tx, `ket-qua-do-${code}`, 'Kết quả đo', rows, format);
    });
  }

  /** @throws not_found */
  template(actor: SignedInActor, code: string, format: TableFormat): Promise<TableFile> {
    return this.transactions.run(actor, async (tx) => {
      const challenge = await findForOutcomes(tx, { code });
      const rows = templateRows(await indicatorsOf(tx, challenge.id));
      return fileOf(tx, `mau-ket-qua-do-${code}`, 'Kết quả đo', rows, format);
    });
  }

  private async requireTurn(actor: SignedInActor, code: string): Promise<void> {
    await this.transactions.run(actor, (tx) => findToMeasure(tx, { code }, PERMISSION.outcomeManage));
  }

  private async read(tx: Transaction, { id }: Challenge, file: ReadFile): Promise<MeasurementPreview> {
    if ('faults' in file) return file.faults;
    const indicators = await indicatorsOf(tx, id);
    const taken = indicators.flatMap(({ measurements = [] }) =>
      measurements
        .filter(({ state }) => isStanding(state))
        .map(({ indicatorId, measuredOn }) => `${indicatorId} ${measuredOn}`),
    );
    return readMeasurements(file.records, { indicators, taken: new Set(taken), today: await tx.today() });
  }
}

function indicatorsOf(tx: Transaction, challengeId: string): Promise<Indicator[]> {
  return tx.manager.find(Indicator, {
    where: { challengeId },
    relations: { measurements: { enterer: true, verifier: true } },
    order: { position: 'ASC', measurements: { measuredOn: 'ASC', enteredAt: 'ASC' } },
  });
}

/** By its content, whatever it is called. @throws file_too_large, file_type_refused, archive_… */
async function readFile({ content }: Upload): Promise<ReadFile> {
  const bytes = await collect(content);
  const { rows } = MEASUREMENT_IMPORT_LIMITS;
  if (isWorkbook(bytes)) return { records: await readXlsx(bytes, { unpacked: UNPACKED, rows }) };
  // What Excel wrote before 2007, and encrypted workbooks.
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') throw problem(ERROR.fileTypeRefused);
  const { records, faults } = readCsv(bytes);
  if (faults.length === 0) return { records };
  const errors = faults.map(({ line, code, value }) =>
    cellError(line, null, FILE_FAULTS[code] ?? 'not_utf8', value),
  );
  return { faults: { rows: [], errors, ignoredColumns: [] } };
}

async function collect(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const { bytes: max } = MEASUREMENT_IMPORT_LIMITS;
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > max) throw problem(ERROR.fileTooLarge, { params: { max } });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function fileOf(
  tx: Transaction,
  name: string,
  sheet: string,
  rows: readonly (readonly (string | number | null)[])[],
  format: TableFormat,
): Promise<TableFile> {
  return {
    name: `${name}.${format}`,
    content: format === 'csv' ? toCsv(rows) : await toWorkbook(sheet, rows, await tx.today()),
  };
}
