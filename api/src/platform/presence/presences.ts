import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface PresenceSubject {
  /** Such as `challenge`. */
  readonly type: string;
  readonly id: string;
}

export interface Present {
  readonly name: string;
  readonly place: string;
}

/** Rows this old are swept by whoever comes by. Seconds. */
const FORGOTTEN = 300;

/**
 * Who is at a record just now. Nothing is done to any record and nothing is kept: it leaves no trace in the audit log. Access to
 * the record is asked before.
 */
@Injectable()
export class Presences {
  constructor(private readonly database: DataSource) {}

  /** Says that somebody is there. @returns the others who were there within the given seconds, by name */
  async beat(subject: PresenceSubject, accountId: string, place: string, lasts: number): Promise<Present[]> {
    const here = [subject.type, subject.id, accountId];
    await this.database.query(
      `WITH swept AS (DELETE FROM presence WHERE seen_at < portal_now() - $5 * interval '1 second')
       INSERT INTO presence (subject_type, subject_id, account_id, place, seen_at) VALUES ($1, $2, $3, $4, portal_now())
       ON CONFLICT (subject_type, subject_id, account_id) DO UPDATE SET place = EXCLUDED.place, seen_at = EXCLUDED.seen_at`,
      [...here, place, FORGOTTEN],
    );
    return this.database.query<Present[]>(
      `SELECT a.name, p.place FROM presence p JOIN account a ON a.id = p.account_id
        WHERE p.subject_type = $1 AND p.subject_id = $2 AND p.account_id <> $3
          AND p.seen_at >= portal_now() - $4 * interval '1 second'
        ORDER BY a.name, a.id`,
      [...here, lasts],
    );
  }
}
