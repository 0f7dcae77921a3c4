import type { LocalText } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '../../platform/database/read-database';
import { iso } from '../../platform/database/json-sql';
import type { ChallengeListQuery } from './challenge-list-query';
import { filterOf } from './challenges-reads';

const FEED_SIZE = 50;

/** A published challenge as a feed tells of it. */
export interface FeedItem {
  readonly id: string;
  readonly code: string;
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly agency: LocalText;
  readonly openedAt: string;
  readonly closingAt: string | null;
}

/** What a feed tells of: a prepared statement for each choice of filters. */
@Injectable()
export class ChallengeFeedReads {
  constructor(private readonly database: ReadDatabase) {}

  /** The newest first; a search finds, but does not rank. */
  async newest(query: ChallengeListQuery): Promise<FeedItem[]> {
    const { search } = query;
    if (search === '') return [];
    const filter = filterOf(query, search === null ? 0 : 1);
    const found = `AND EXISTS (SELECT 1 FROM challenge_search s, to_tsquery('loi_giai', $1) q
                                WHERE s.challenge_id = c.id AND (s.headline @@ q OR s.body @@ q))`;
    return this.database.query<FeedItem>({
      name: `challenges-feed${filter.name}${search === null ? '' : '-search'}`,
      text: `SELECT c.id, c.code, c.title, c.summary,
                    json_build_object('vi', a.name, 'en', COALESCE(a.name_en, '')) AS agency,
                    ${iso('c.opened_at')} AS "openedAt", ${iso('c.closing_at')} AS "closingAt"
               FROM challenge c JOIN agency a ON a.id = c.agency_id
              WHERE c.opened_at IS NOT NULL ${filter.sql} ${search === null ? '' : found}
              ORDER BY c.opened_at DESC, c.id LIMIT ${FEED_SIZE}`,
      values: [...(search === null ? [] : [search]), ...filter.values],
    });
  }
}
