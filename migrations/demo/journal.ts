import type { EntityManager } from 'typeorm';
import { toAuditRow } from '../../api/src/platform/audit/sealed-entry';
import type { MasterKeys } from '../../api/src/platform/sealing/master-keys';
import { PORTAL_ACTOR } from '../../api/src/platform/access/actor';
import type { AuditInput } from '../../api/src/platform/database/transactions';

/** Whoever acted; null: the portal itself. */
export interface JournalActor {
  readonly id: string;
  readonly name: string;
}

interface JournalEntry extends AuditInput {
  readonly actor: JournalActor | null;
  readonly at: Date;
}

/** The lock under which audit_append extends the chain. */
const AUDIT_LOCK = 7318349394477056n;

/**
 * The audit rows of the demo city. `audit_append` knows only the present; here the chain is extended with the instants at
 * which the acts of the story happened, by the same digest and under the same lock.
 */
const APPEND = `
  WITH RECURSIVE
    entry AS MATERIALIZED (
      SELECT ordinality AS place, value->>'at' AS at, (value->>'actorId')::uuid AS actor_id, value->>'actorName' AS actor_name,
             value->>'act' AS act, value->>'subjectType' AS subject_type, value->>'subjectId' AS subject_id,
             value->'detail' AS detail
        FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY),
    head AS MATERIALIZED (
      SELECT COALESCE(max(seq), 0) AS seq,
             COALESCE((SELECT hash FROM audit_entry ORDER BY seq DESC LIMIT 1), ''::bytea) AS hash
        FROM audit_entry),
    chain AS (
      SELECT 0::bigint AS place, head.hash AS previous_hash, head.hash FROM head
      UNION ALL
      SELECT e.place, chain.hash,
             audit_hash(chain.hash, head.seq + e.place, e.at::timestamptz, e.actor_id, e.actor_name, e.act,
                        e.subject_type, e.subject_id, e.detail)
        FROM chain JOIN entry e ON e.place = chain.place + 1 CROSS JOIN head)
  INSERT INTO audit_entry (seq, at, actor_id, actor_name, act, subject_type, subject_id, detail, previous_hash, hash)
  SELECT head.seq + e.place, e.at::timestamptz, e.actor_id, e.actor_name, e.act, e.subject_type, e.subject_id, e.detail,
         chain.previous_hash, chain.hash
    FROM chain JOIN entry e ON e.place = chain.place CROSS JOIN head`;

/** What happened in the demo city, for the audit log (I9). */
export class Journal {
  private readonly entries: JournalEntry[] = [];

  constructor(private readonly masters: MasterKeys) {}

  record(actor: JournalActor | null, at: Date, entry: AuditInput): void {
    this.entries.push({ ...entry, actor, at });
  }

  /** Last of all, because the chain's lock queues everybody. */
  async append(manager: EntityManager): Promise<void> {
    const inOrder = [...this.entries].sort((a, b) => a.at.getTime() - b.at.getTime());
    const rows = inOrder.map(({ actor, at, ...entry }) => {
      const by = actor ? { ...PORTAL_ACTOR, accountId: actor.id, name: actor.name } : PORTAL_ACTOR;
      return { ...toAuditRow(entry, by, this.masters), at: at.toISOString() };
    });
    await manager.query('SELECT pg_advisory_xact_lock($1)', [AUDIT_LOCK]);
    await manager.query(APPEND, [JSON.stringify(rows)]);
  }
}
