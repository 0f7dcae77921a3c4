import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PORTAL_ACTOR } from '../access/actor';
import { Transactions } from '../database/transactions';
import { MasterKeys } from './master-keys';
import { SealBroken } from './secret-box';

const BATCH = 500;

/** A column that is sealed under the master key itself. Everything else lies under keys that are wrapped in the first. */
interface Place {
  readonly name: RotatedPlace;
  readonly table: string;
  readonly id: string;
  readonly column: string;
  readonly purpose: string;
  readonly contextOf: (id: string) => string;
}

export type RotatedPlace = 'keys' | 'mails' | 'uploads';

const PLACES: readonly Place[] = [
  {
    name: 'keys',
    table: 'seal_key_record',
    id: 'scope_id',
    column: 'wrapped_key',
    purpose: 'wrap',
    contextOf: (id) => `wrap/${id}`,
  },
  {
    name: 'mails',
    table: 'mail_message',
    id: 'id',
    column: 'sealed',
    purpose: 'mail',
    contextOf: () => 'mail',
  },
  {
    name: 'uploads',
    table: 'partial_upload',
    id: 'id',
    column: 'wrapped_key',
    purpose: 'upload',
    contextOf: () => 'upload',
  },
];

export interface Rotated {
  readonly place: RotatedPlace;
  /** Sealed anew under the current master key. */
  readonly renewed: number;
  /** Sealed under a master key that is not among those configured, or changed: left as they are. */
  readonly broken: number;
}

/** Entries of the audit log cannot be changed: they open with the master key of their time. */
export interface KeptEntries {
  readonly masterKeyId: string;
  readonly entries: number;
}

interface Row {
  readonly id: string;
  readonly sealed: Buffer;
}

/**
 * Brings under the current master key what lies under former ones. Goes on where it was stopped, and finds nothing to do when
 * it is run again; the portal may run meanwhile, where it has the same keys.
 */
@Injectable()
export class SealRotation {
  constructor(
    private readonly database: DataSource,
    private readonly masters: MasterKeys,
    private readonly transactions: Transactions,
  ) {}

  async rotate(progress: (place: RotatedPlace, done: number) => void = () => undefined): Promise<Rotated[]> {
    const done: Rotated[] = [];
    for (const place of PLACES) done.push(await this.rotatePlace(place, progress));
    if (done.some(({ renewed }) => renewed > 0))
      await this.transactions.run(PORTAL_ACTOR, (tx) => {
        // Without numbers: they would tell for how many calls somebody drafts (I1).
        const { currentId } = this.masters;
        tx.audit({ act: 'seal.rotate', subjectType: 'master-key', subjectId: currentId });
        return Promise.resolve();
      });
    return done;
  }

  /** What of the log needs which former key. */
  async keptEntries(): Promise<KeptEntries[]> {
    const rows = await this.database.query<KeptEntries[]>(
      `SELECT encode(substring(decode(detail->>'sealed', 'base64') FROM 1 FOR 4), 'hex') AS "masterKeyId",
              count(*)::int AS entries
         FROM audit_entry WHERE jsonb_typeof(detail->'sealed') = 'string'
        GROUP BY 1 ORDER BY 1`,
    );
    return rows.filter(({ masterKeyId }) => masterKeyId !== this.masters.currentId);
  }

  private async rotatePlace(
    place: Place,
    progress: (place: RotatedPlace, done: number) => void,
  ): Promise<Rotated> {
    const { table, id, column } = place;
    let [renewed, broken, after] = [0, 0, '00000000-0000-0000-0000-000000000000'];
    for (;;) {
      const rows = await this.database.query<Row[]>(
        `SELECT ${id} AS id, ${column} AS sealed FROM ${table}
          WHERE ${id} > $1 AND encode(substring(${column} FROM 1 FOR 4), 'hex') <> $2 ORDER BY ${id} LIMIT ${BATCH}`,
        [after, this.masters.currentId],
      );
      const last = rows.at(-1);
      if (!last) return { place: place.name, renewed, broken };
      after = last.id;
      const renewable = rows.flatMap((row) => this.renew(place, row));
      broken += rows.length - renewable.length;
      renewed += await this.write(place, renewable);
      progress(place.name, renewed);
    }
  }

  /** The row with its text sealed anew; nothing where it does not open. */
  private renew({ purpose, contextOf }: Place, { id, sealed }: Row): { row: Row; anew: Buffer }[] {
    try {
      const plain = this.masters.open(purpose, sealed, contextOf(id));
      return [{ row: { id, sealed }, anew: this.masters.seal(purpose, plain, contextOf(id)) }];
    } catch (error) {
      if (error instanceof SealBroken) return [];
      throw error;
    }
  }

  /** Only over what was read. @returns how many rows were still as they were read */
  private async write(
    { table, id, column }: Place,
    renewed: readonly { readonly row: Row; readonly anew: Buffer }[],
  ): Promise<number> {
    const [, written] = await this.database.query<[unknown, number]>(
      `UPDATE ${table} t SET ${column} = n.anew
         FROM unnest($1::uuid[], $2::bytea[], $3::bytea[]) AS n (id, old, anew)
        WHERE t.${id} = n.id AND t.${column} = n.old`,
      [
        renewed.map(({ row }) => row.id),
        renewed.map(({ row }) => row.sealed),
        renewed.map(({ anew }) => anew),
      ],
    );
    return written;
  }
}
