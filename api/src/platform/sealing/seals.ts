import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { MasterKeys } from './master-keys';
import { SealKey } from './seal-key';
import { KEY_BYTES } from './secret-box';

/** Enough for every call that is open or being evaluated; the rest is unwrapped anew when it is asked for. */
const KEPT_KEYS = 5_000;

interface KeyRow {
  readonly scope_id: string;
  readonly wrapped_key: Buffer;
}

/** What opens and seals: the keys of all scopes, and the master keys that wrap them. A key never changes; a rotation of the master key only wraps it anew. */
@Injectable()
export class Seals {
  private readonly kept = new Map<string, SealKey>();

  constructor(
    private readonly database: DataSource,
    readonly masters: MasterKeys,
  ) {}

  /**
   * Makes the scope's key where there is none. In a transaction of its own: were the caller's undone, what others have sealed
   * with the key meanwhile would be lost. To be asked before the caller's begins.
   */
  async prepare(scopeId: string): Promise<void> {
    if (this.kept.has(scopeId)) return;
    const wrapped = this.masters.seal('wrap', randomBytes(KEY_BYTES), `wrap/${scopeId}`);
    await this.database.query(
      `INSERT INTO seal_key_record (scope_id, wrapped_key) VALUES ($1, $2) ON CONFLICT (scope_id) DO NOTHING`,
      [scopeId, wrapped],
    );
    await this.keyOf(this.database.manager, scopeId);
  }

  /** @throws where the scope has no key, or its master key is not among those configured */
  async keyOf(manager: EntityManager, scopeId: string): Promise<SealKey> {
    const kept = this.kept.get(scopeId);
    if (kept) return kept;
    const rows = await manager.query<KeyRow[]>(
      `SELECT scope_id, wrapped_key FROM seal_key_record WHERE scope_id = $1`,
      [scopeId],
    );
    const [key] = this.keep(rows).values();
    if (!key) throw new Error(`There is no key for ${scopeId}`);
    return key;
  }

  /** The keys of those scopes that have one. */
  async keysOf(manager: EntityManager, scopeIds: readonly string[]): Promise<ReadonlyMap<string, SealKey>> {
    const missing = scopeIds.filter((id) => !this.kept.has(id));
    const rows =
      missing.length === 0
        ? []
        : await manager.query<KeyRow[]>(
            `SELECT scope_id, wrapped_key FROM seal_key_record WHERE scope_id = ANY ($1::uuid[])`,
            [missing],
          );
    const read = this.keep(rows);
    return new Map(
      scopeIds.flatMap((id) => {
        const key = read.get(id) ?? this.kept.get(id);
        return key ? [[id, key] as const] : [];
      }),
    );
  }

  private keep(rows: readonly KeyRow[]): ReadonlyMap<string, SealKey> {
    const read = new Map(
      rows.map(({ scope_id: id, wrapped_key: wrapped }) => [
        id,
        new SealKey(this.masters.open('wrap', wrapped, `wrap/${id}`)),
      ]),
    );
    if (this.kept.size + read.size > KEPT_KEYS) this.kept.clear();
    for (const [id, key] of read) this.kept.set(id, key);
    return read;
  }
}
