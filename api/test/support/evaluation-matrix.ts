import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One block of the written table: who is answered what in one stage. */
export interface MatrixStage {
  readonly name: string;
  /** The acts of the panel's lifecycle that the evaluation offers, by column; everybody else is offered none. */
  readonly acts: Readonly<Record<string, readonly string[]>>;
  /** In the order of the table; `GET /challenges/:code/panel` and so on. */
  readonly addresses: readonly string[];
  readonly columns: readonly string[];
  /** As it is written, `404` or `>200`. */
  cell(address: string, column: string): string;
}

const FILE = 'evaluation-matrix.txt';
const STAGE = /^== (\w+): /;
const ROW = /^((?:GET|POST|PUT|DELETE) \S+)\s+(.*)$/;

/** Reads the table that stands beside this file. */
export function readMatrix(): MatrixStage[] {
  const text = readFileSync(join(import.meta.dirname, FILE), 'utf8');
  const blocks = text.split(/^(?=== )/m).slice(1);
  return blocks.map((block) => toStage(block.trim().split('\n')));
}

function toStage([title = '', acts = '', head = '', ...lines]: readonly string[]): MatrixStage {
  const name = STAGE.exec(title)?.[1];
  if (name === undefined || !acts.startsWith('acts: ')) throw new Error(`no stage: ${title}`);
  const columns = head.trim().split(/\s+/);
  const rows = new Map(lines.map((line) => toRow(line, columns)));
  if (rows.size < lines.length) throw new Error(`an address stands twice in ${name}`);
  return {
    name,
    acts: toActs(acts.slice('acts: '.length)),
    addresses: [...rows.keys()],
    columns,
    cell: (address, column) => rows.get(address)?.[columns.indexOf(column)] ?? '',
  };
}

function toRow(line: string, columns: readonly string[]): [string, string[]] {
  const [, address = '', rest = ''] = ROW.exec(line) ?? [];
  const cells = rest.split(/\s+/);
  if (address === '' || cells.length !== columns.length) throw new Error(`no row: ${line}`);
  return [address, cells];
}

/** `lea return, decide; cha recommend`, or `none`. */
function toActs(written: string): Record<string, string[]> {
  if (written === 'none') return {};
  return Object.fromEntries(
    written.split('; ').map((one) => {
      const [column = '', ...acts] = one.split(/,? /);
      return [column, acts];
    }),
  );
}

/** What the answer's status is to be. */
export function statusOf(cell: string): number {
  return cell === '.' ? 403 : Number(cell.replace('>', ''));
}

/** Done at the end of the stage, because it cannot be asked without moving it. */
export const moves = (cell: string): boolean => cell.startsWith('>');

/** Decided before any record is looked at: by the roles that the person holds, or by there being nobody. */
export const isByRole = (cell: string): boolean => cell === '.' || cell === '401';

/** The answer must be that to a code or an id that does not exist (I11). */
export const tellsNothing = (cell: string): boolean => isByRole(cell) || cell === '404';
