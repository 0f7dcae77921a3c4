import type { DataSource } from 'typeorm';

const BATCH = 20_000;

export interface AuditFindings {
  /** How many entries were looked at: all, or those up to and with the first broken one. */
  readonly entries: number;
  /** Number of the first entry that was changed, or that does not follow on the one before; null: the chain is whole. */
  readonly brokenSeq: string | null;
  /** Hexadecimal digest of the last entry; null for an empty log. Noted elsewhere, it shows later whether the end was cut off. */
  readonly head: string | null;
}

interface BatchRow {
  readonly entries: number;
  readonly broken: string | null;
  readonly last: string | null;
  readonly head: Buffer | null;
}

/**
 * Recomputes the audit chain (I9) in the database, batch by batch: every digest, every link to the one before, every number.
 * Entries appended meanwhile are looked at too.
 */
export async function verifyAudit(database: DataSource): Promise<AuditFindings> {
  let entries = 0;
  let last = '0';
  let head: Buffer = Buffer.alloc(0);
  for (;;) {
    const batch = await verifyBatch(database, last, head);
    if (batch.broken !== null) {
      const upToBroken = Number(BigInt(batch.broken) - BigInt(last));
      return { entries: entries + Math.max(upToBroken, 1), brokenSeq: batch.broken, head: toHex(head) };
    }
    if (batch.last === null || batch.head === null) return { entries, brokenSeq: null, head: toHex(head) };
    entries += batch.entries;
    last = batch.last;
    head = batch.head;
  }
}

async function verifyBatch(database: DataSource, after: string, previous: Buffer): Promise<BatchRow> {
  const [row] = await database.query<BatchRow[]>(
    `SELECT count(*)::int AS entries, min(seq) FILTER (WHERE NOT sound) AS broken, max(seq) AS last,
            (array_agg(hash ORDER BY seq DESC))[1] AS head
       FROM (SELECT seq, hash,
                    seq = lag(seq, 1, $1::bigint) OVER links + 1
                    AND previous_hash = lag(hash, 1, $2::bytea) OVER links
                    AND hash = audit_hash(previous_hash, seq, at, actor_id, actor_name, act, subject_type, subject_id, detail) AS sound
               FROM (SELECT * FROM audit_entry WHERE seq > $1::bigint ORDER BY seq LIMIT ${BATCH}) batch
             WINDOW links AS (ORDER BY seq)) checked`,
    [after, previous],
  );
  if (!row) throw new Error('an aggregate always has a row');
  return row;
}

const toHex = (hash: Buffer): string | null => (hash.length === 0 ? null : hash.toString('hex'));
