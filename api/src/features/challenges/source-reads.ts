import { type AgencyRef, type ChallengeSource, type ChallengeState, type LocalText } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { agencyRef } from '../agencies/agencies-reads';
import { searchExpression } from './challenge-search-reads';
import { readingPlaces, visible } from './challenge-visibility-reads';

const SIZE = 20;

interface SourceRow {
  readonly code: string;
  readonly title: LocalText;
  readonly state: ChallengeState;
  readonly agency: AgencyRef;
  readonly own: boolean;
  readonly updated_at: Date;
}

/** What can be copied into a new draft. */
@Injectable()
export class SourceReads {
  constructor(private readonly database: ReadDatabase) {}

  /** At most twenty: the own agencies' first, then the latest. Words are sought in title and summary, or one is the code. */
  async find(actor: SignedInActor, q: string): Promise<ChallengeSource[]> {
    const words = searchExpression(q);
    const rows = await this.database.query<SourceRow>({
      name: 'challenge-sources',
      text: `SELECT c.code, c.title, c.state, ${agencyRef('a')} AS agency, c.updated_at,
                    COALESCE(c.agency_id = ANY ($1::uuid[]), false) AS own
               FROM challenge c
               JOIN challenge_likeness l ON l.challenge_id = c.id
               JOIN agency a ON a.id = c.agency_id
              WHERE ${visible('$1')}
                AND ($2 = '' OR l.words @@ to_tsquery('loi_giai', $2) OR c.code = upper($3))
              ORDER BY own DESC, COALESCE(c.opened_at, c.updated_at) DESC, c.id LIMIT ${SIZE}`,
      values: [readingPlaces(actor), words, q],
    });
    return rows.map(({ updated_at: updatedAt, ...row }) => ({ ...row, updatedAt: updatedAt.toISOString() }));
  }
}
