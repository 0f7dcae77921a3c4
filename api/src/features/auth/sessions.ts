import type { HeldRole, LocaleCode } from '@loi-giai/shared';
import { Injectable, Logger } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { SessionReader } from '../../platform/access/session-reader';
import { Configuration } from '../../platform/config/configuration';
import { ReadDatabase } from '../../platform/database/read-database';
import { hashToken } from './tokens';

export const SESSION_DAYS = 14;

interface SessionRow {
  readonly session_id: string;
  readonly account_id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: LocaleCode;
  readonly roles: HeldRole[];
  readonly seen_long_ago: boolean;
}

/** Who is behind a session token: account and roles in one prepared statement, read anew with each request. */
@Injectable()
export class Sessions extends SessionReader {
  private readonly logger = new Logger('Sessions');

  constructor(
    private readonly database: ReadDatabase,
    private readonly configuration: Configuration,
  ) {
    super();
  }

  async read(token: string): Promise<SignedInActor | null> {
    const row = await this.database.first<SessionRow>({
      name: 'session-read',
      text: `SELECT s.id AS session_id, a.id AS account_id, a.name, a.email, a.locale,
                    s.last_seen_at < portal_now() - interval '5 minutes' AS seen_long_ago,
                    COALESCE((SELECT json_agg(json_build_object('role', r.role, 'scopeType', r.scope_type,
                                                                'scopeId', r.scope_id, 'scopeName', r.scope_name,
                                                                'scopeNameEn', (SELECT y.name_en FROM agency y WHERE y.id = r.scope_id)))
                                FROM held_role r WHERE r.account_id = a.id), '[]'::json) AS roles
               FROM session s JOIN account a ON a.id = s.account_id
              WHERE s.token_hash = $1 AND s.expires_at > portal_now() AND a.status = 'active' AND (NOT a.demo OR $2)`,
      values: [hashToken(token), this.configuration.DEMO],
    });
    if (!row) return null;
    const { session_id: sessionId, account_id: accountId, seen_long_ago: seenLongAgo, ...rest } = row;
    // Nobody waits for this write, and several requests at once write only once.
    if (seenLongAgo) void this.touch(sessionId);
    return { sessionId, accountId, ...rest };
  }

  private async touch(sessionId: string): Promise<void> {
    try {
      await this.database.query({
        name: 'session-touch',
        text: `UPDATE session SET last_seen_at = portal_now()
                WHERE id = $1 AND last_seen_at < portal_now() - interval '5 minutes'`,
        values: [sessionId],
      });
    } catch (error) {
      this.logger.warn({ err: error }, 'The time a session was last seen could not be written');
    }
  }
}
