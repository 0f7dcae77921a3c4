import type { AuditItem, AuditVerification, Page } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { openAuditFacts } from '../../platform/audit/sealed-entry';
import { verifyAudit } from '../../platform/audit/verify-audit';
import { ReadDatabase } from '../../platform/database/read-database';
import { encodeCursor, readCursor } from '../../platform/http/cursor';
import { MasterKeys } from '../../platform/sealing/master-keys';
import { SealBroken } from '../../platform/sealing/secret-box';
import { conditionsOf } from './audit-filters';
import { type AuditSubject, describeSubjects } from './audit-subjects';
import type { AuditListQuery } from './dto/audit.dto';

const PAGE_SIZE = 50;

interface AuditRow {
  readonly seq: string | null;
  readonly at: Date;
  readonly actor_name: string;
  readonly act: string;
  readonly subject_type: string;
  readonly subject_id: string;
  readonly detail: Record<string, unknown>;
  readonly hash: Buffer | null;
  readonly opened: boolean;
}

type AuditFacts = Pick<AuditItem, 'actorName' | 'detail'>;

/**
 * Since when the log has anything to keep secret: the beginning of the oldest call that is still open. It is public, so what is
 * withheld since then tells nothing (docs/adr/0006-what-an-administrator-sees.md).
 */
const SEALED_SINCE = `SELECT min(opened_at) AS at FROM challenge WHERE opened_at IS NOT NULL AND closing_at > portal_now()`;

/** Ids of other kinds stand in the log, too. */
const SUBJECT_ID = `CASE WHEN a.subject_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN a.subject_id::uuid END`;

/** The challenge that an act on a proposal, or on a partnership in one, belongs to. */
const ITS_CHALLENGE = `SELECT c.id, c.closing_at FROM challenge c WHERE c.id = (
    SELECT p.challenge_id FROM proposal p WHERE p.id = ${SUBJECT_ID} UNION ALL
    SELECT p.challenge_id FROM proposal_partner r JOIN proposal p ON p.id = r.proposal_id WHERE r.id = ${SUBJECT_ID})`;

/** Acts on proposals before the closing time of their challenge. What cannot be traced to a closed one counts as sealed. */
const SEALED_PROPOSAL = `(a.subject_type IN ('proposal', 'partner', 'receipt') OR a.act LIKE 'proposal.%' OR a.act LIKE 'partner.%'
    OR a.act LIKE 'receipt.%' OR jsonb_typeof(a.detail->'sealed') = 'string')
  AND a.at >= sealed.at
  AND NOT EXISTS (SELECT 1 FROM (${ITS_CHALLENGE}) c WHERE c.closing_at <= portal_now())`;

/** Two persons have opened what this act was on. */
const OPENED = `jsonb_typeof(a.detail->'sealed') = 'string' AND EXISTS (
  SELECT 1 FROM (${ITS_CHALLENGE}) c JOIN challenge_seal z ON z.challenge_id = c.id
   WHERE c.closing_at <= portal_now() AND z.opened_at IS NOT NULL)`;

/** Who asks tells who competes; that a question was answered everybody reads. */
const SEALED_QUESTION = `a.act = 'question.ask' AND a.at >= sealed.at
  AND NOT EXISTS (SELECT 1 FROM question q JOIN challenge c ON c.id = q.challenge_id
                   WHERE q.id::text = a.subject_id AND c.closing_at <= portal_now())`;

const SEALED = `(${SEALED_PROPOSAL}) OR (${SEALED_QUESTION})`;

/** The audit log as an auditor reads it. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly database: DataSource,
    private readonly masters: MasterKeys,
  ) {}

  /**
   * Newest first. The cursor is the instant of the last entry shown and how many of that instant were shown: nothing in it
   * counts what is not shown.
   */
  async list(query: AuditListQuery): Promise<Page<AuditItem>> {
    const [until = null, count = '0'] = readCursor(query.cursor, ['instant', 'count']);
    const shown = Number(count);
    const asked = conditionsOf(query, 3);
    const rows = await this.reads.query<AuditRow>({
      name: `audit-list-${asked.name}`,
      text: `WITH sealed AS MATERIALIZED (${SEALED_SINCE})
             SELECT a.at, a.actor_name, a.act, a.subject_type, a.subject_id, a.detail,
                    ${OPENED} AS opened,
                    CASE WHEN a.at >= sealed.at THEN NULL ELSE a.seq END AS seq,
                    CASE WHEN a.at >= sealed.at THEN NULL ELSE a.hash END AS hash
               FROM audit_entry a CROSS JOIN sealed
              WHERE ($1::timestamptz IS NULL OR a.at <= $1) ${asked.text}
                AND (${SEALED}) IS NOT TRUE
              ORDER BY a.at DESC, a.seq DESC
              OFFSET $2 LIMIT ${PAGE_SIZE + 1}`,
      values: [until, shown, ...asked.values],
    });
    const page = rows.slice(0, PAGE_SIZE);
    const subjects = await describeSubjects(
      this.reads,
      page.map(({ subject_id: id }) => id),
    );
    return {
      items: page.map((row) => toItem(row, this.factsOf(row), subjects.get(row.subject_id))),
      next: rows.length > PAGE_SIZE ? cursorAfter(page, until, shown) : null,
    };
  }

  /** Who acted and what else is told of it; null while that is under seal, or where no configured key opens it. */
  private factsOf(row: AuditRow): AuditFacts | null {
    if (typeof row.detail['sealed'] !== 'string') return { actorName: row.actor_name, detail: row.detail };
    if (!row.opened) return null;
    try {
      const facts = openAuditFacts(row, this.masters);
      // Only these: the id of who acted stands in none of the other entries.
      return facts && { actorName: facts.actorName, detail: facts.detail };
    } catch (error) {
      if (error instanceof SealBroken) return null;
      throw error;
    }
  }

  /** Recomputes the whole chain; counts only its part before the oldest open call. */
  async verify(): Promise<AuditVerification> {
    const { brokenSeq } = await verifyAudit(this.database);
    const [open] = await this.database.query<VerificationRow[]>(
      `WITH sealed AS MATERIALIZED (${SEALED_SINCE}), counted AS (
         SELECT max(a.seq) AS last, count(*) AS entries FROM audit_entry a CROSS JOIN sealed
          WHERE sealed.at IS NULL OR a.at < sealed.at)
       SELECT counted.entries::text AS entries, portal_now() AS now,
              (SELECT encode(hash, 'hex') FROM audit_entry WHERE seq = counted.last) AS head,
              $1::bigint <= counted.last AS broken_in_counted
         FROM counted`,
      [brokenSeq],
    );
    if (!open) throw new Error('an aggregate always has a row');
    return {
      whole: brokenSeq === null,
      brokenSeq: open.broken_in_counted ? brokenSeq : null,
      entries: open.entries,
      head: open.head,
      verifiedAt: open.now.toISOString(),
    };
  }
}

interface VerificationRow {
  readonly entries: string;
  readonly head: string | null;
  readonly now: Date;
  readonly broken_in_counted: boolean | null;
}

function cursorAfter(page: readonly AuditRow[], until: string | null, shownBefore: number): string | null {
  const last = page.at(-1)?.at.toISOString();
  if (last === undefined) return null;
  const shown = page.filter(({ at }) => at.toISOString() === last).length;
  return encodeCursor([last, String(last === until ? shownBefore + shown : shown)]);
}

function toItem(row: AuditRow, facts: AuditFacts | null, subject: AuditSubject | undefined): AuditItem {
  return {
    seq: row.seq,
    at: row.at.toISOString(),
    actorName: facts?.actorName ?? '',
    sealed: facts === null,
    act: row.act,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    subjectName: subject?.name ?? null,
    challengeCode: subject?.challenge ?? null,
    detail: facts?.detail ?? {},
    hash: row.hash?.toString('hex') ?? null,
  };
}
