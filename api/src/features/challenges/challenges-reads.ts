import {
  type AgencyRef,
  type AwardView,
  type AwardWinner,
  type ChallengeListItem,
  type ChallengeSealSummary,
  type ChallengeView,
  type CommissionSummary,
  STEP_OF_STATE,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '../../platform/database/read-database';
import { notFound } from '../../platform/errors/problem';
import { encodeCursor } from '../../platform/http/cursor';
import { agencyRef } from '../agencies/agencies-reads';
import { hasBegun, valueInForce } from '../commissions/commission-terms-reads';
import { versionInForce } from '../proposals/version-reads';
import { iso, json } from '../../platform/database/json-sql';
import { CHALLENGE_FILES, CONTENT_FIELDS } from './challenge-content-sql';
import { CRITERIA } from './criteria-reads';
import { calledAgainAs, calledAgainFrom, CO_AGENCIES, FORMER_AGENCIES } from './challenge-relations-reads';
import type { ChallengeListQuery } from './challenge-list-query';

export const PUBLIC_PAGE_SIZE = 24;

/** A list item as JSON, and the key that a cursor is made of. */
interface ListRow {
  readonly item: string;
  readonly id: string;
  readonly closing_at: string;
  readonly rank?: number;
}

export interface Filter {
  /** Part of the statement's name: which filters it has, never their values. */
  readonly name: string;
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** SQL of a challenge's step; what was cancelled stays where it was: in the call, or after its end. */
export const STEP = `CASE c.state ${Object.entries(STEP_OF_STATE)
  .map(([state, step]) => `WHEN '${state}' THEN ${step}`)
  .join(' ')} ELSE CASE WHEN c.opened_at IS NULL THEN 1 WHEN EXISTS (
    SELECT 1 FROM challenge_act_record r WHERE r.challenge_id = c.id AND r.act = 'close_call') THEN 3 ELSE 2 END END`;

/** SQL of the date of a TrackDates that depends on what came of the challenge. */
export const NEXT_ON = `CASE c.state
  WHEN 'commissioned' THEN (SELECT min(s.due) FROM milestone s JOIN commission m ON m.id = s.commission_id
                             WHERE m.challenge_id = c.id AND m.state = 'running' AND s.done_on IS NULL AND NOT s.summary)
  WHEN 'measuring' THEN (SELECT min(i.target_on) FROM indicator i
                          WHERE i.challenge_id = c.id AND i.target_on >= portal_today()) END`;

/** SQL of the moment a challenge's result was published first. */
export const PUBLISHED_AT = `CASE c.state WHEN 'published' THEN (
  SELECT min(r.published_at) FROM result_publication r WHERE r.challenge_id = c.id) END`;

const ITEM: Readonly<Record<keyof ChallengeListItem, string>> = {
  code: 'c.code',
  state: 'c.state',
  step: STEP,
  title: 'c.title',
  summary: 'c.summary',
  field: `(SELECT json_build_object('code', f.code, 'name', f.name) FROM field f WHERE f.id = c.field_id)`,
  agency: agencyRef('a'),
  coAgencies: CO_AGENCIES,
  closingAt: iso('c.closing_at'),
  announceAt: iso('c.announce_at'),
  nextOn: NEXT_ON,
  publishedAt: iso(`(${PUBLISHED_AT})`),
  rewardAmount: 'c.reward_amount',
};

const LIST_COLUMNS = `${json<ChallengeListItem>(ITEM)}::text AS item, c.id, ${iso('c.closing_at')} AS closing_at`;

const CLOSING_ORDER = {
  latest: { name: '', order: 'DESC', beyond: '<' },
  earliest: { name: '-earliest', order: 'ASC', beyond: '>' },
} as const;

/** The hot public reads: named prepared statements, the columns shown and no others. Public is what has ever opened. */
@Injectable()
export class ChallengesReads {
  constructor(private readonly database: ReadDatabase) {}

  /** A Page<ChallengeListItem> as JSON, by closing time; a search by rank first. */
  async list(query: ChallengeListQuery): Promise<string> {
    if (query.search === '') return pageOf([], null);
    const rows = await (query.search === null ? this.byClosing(query) : this.found(query, query.search));
    const page = rows.slice(0, PUBLIC_PAGE_SIZE);
    const last = rows.length > PUBLIC_PAGE_SIZE ? page.at(-1) : undefined;
    return pageOf(page, last ? encodeCursor(keyOf(last)) : null);
  }

  /** The agencies whose challenges have been published, by name: what the list can be filtered by. */
  agencies(): Promise<AgencyRef[]> {
    return this.database.query({
      name: 'challenge-agencies',
      text: `SELECT a.code, a.name, a.name_en AS "nameEn" FROM agency a
              WHERE EXISTS (SELECT 1 FROM challenge c WHERE c.agency_id = a.id AND c.opened_at IS NOT NULL)
                 OR EXISTS (SELECT 1 FROM challenge_agency j JOIN challenge c ON c.id = j.challenge_id
                             WHERE j.agency_id = a.id AND c.opened_at IS NOT NULL)
              ORDER BY a.name, a.code`,
      values: [],
    });
  }

  /** A ChallengeView as JSON. @throws not_found for what has not been published, or does not exist (I11) */
  async detail(code: string): Promise<string> {
    const row = await this.database.first<{ view: string }>({
      name: 'challenge',
      text: DETAIL,
      values: [code],
    });
    if (!row) throw notFound();
    return row.view;
  }

  private byClosing(query: ChallengeListQuery): Promise<ListRow[]> {
    const filter = filterOf(query, 0);
    const key = query.cursor?.slice(-2) ?? [];
    const at = filter.values.length;
    const { name, order, beyond } = CLOSING_ORDER[query.sort];
    return this.database.query<ListRow>({
      name: `challenges${name}${filter.name}${key.length > 0 ? '-after' : ''}`,
      text: `SELECT ${LIST_COLUMNS} FROM challenge c JOIN agency a ON a.id = c.agency_id
              WHERE c.opened_at IS NOT NULL ${filter.sql}
                ${key.length > 0 ? `AND (c.closing_at, c.id) ${beyond} ($${at + 1}::timestamptz, $${at + 2}::uuid)` : ''}
              ORDER BY c.closing_at ${order}, c.id ${order} LIMIT ${PUBLIC_PAGE_SIZE + 1}`,
      values: [...filter.values, ...key],
    });
  }

  /** Ranked over the narrow vector of code, title and summary; filled up, unranked, from the long texts. */
  private async found(query: ChallengeListQuery, search: string): Promise<ListRow[]> {
    const inBody = query.cursor?.length === 2;
    const ranked = inBody ? [] : await this.byHeadline(query, search);
    const missing = PUBLIC_PAGE_SIZE + 1 - ranked.length;
    return missing > 0 ? [...ranked, ...(await this.byBody(query, search, missing))] : ranked;
  }

  private byHeadline(query: ChallengeListQuery, search: string): Promise<ListRow[]> {
    const filter = filterOf(query, 1);
    const key = query.cursor ?? [];
    const at = filter.values.length + 1;
    return this.database.query<ListRow>({
      name: `challenges-headline${filter.name}${key.length > 0 ? '-after' : ''}`,
      text: `WITH hit AS (
               SELECT s.challenge_id, ts_rank(s.headline, q)::float8 AS rank
                 FROM challenge_search s, to_tsquery('loi_giai', $1) q WHERE s.headline @@ q)
             SELECT ${LIST_COLUMNS}, hit.rank
               FROM hit JOIN challenge c ON c.id = hit.challenge_id JOIN agency a ON a.id = c.agency_id
              WHERE c.opened_at IS NOT NULL ${filter.sql}
                ${key.length > 0 ? `AND (hit.rank, c.closing_at, c.id) < ($${at + 1}::float8, $${at + 2}::timestamptz, $${at + 3}::uuid)` : ''}
              ORDER BY hit.rank DESC, c.closing_at DESC, c.id DESC LIMIT ${PUBLIC_PAGE_SIZE + 1}`,
      values: [search, ...filter.values, ...key],
    });
  }

  private byBody(query: ChallengeListQuery, search: string, limit: number): Promise<ListRow[]> {
    const filter = filterOf(query, 2);
    const key = query.cursor?.length === 2 ? query.cursor : [];
    const at = filter.values.length + 2;
    return this.database.query<ListRow>({
      name: `challenges-body${filter.name}${key.length > 0 ? '-after' : ''}`,
      text: `SELECT ${LIST_COLUMNS}
               FROM to_tsquery('loi_giai', $1) q
               JOIN challenge_search s ON (s.headline @@ q) IS FALSE AND s.body @@ q
               JOIN challenge c ON c.id = s.challenge_id JOIN agency a ON a.id = c.agency_id
              WHERE c.opened_at IS NOT NULL ${filter.sql}
                ${key.length > 0 ? `AND (c.closing_at, c.id) < ($${at + 1}::timestamptz, $${at + 2}::uuid)` : ''}
              ORDER BY c.closing_at DESC, c.id DESC LIMIT $2`,
      values: [search, limit, ...filter.values, ...key],
    });
  }
}

/** The filters as SQL on `c`, their values numbered after the first `taken` ones. An agency means its units, too, and what they have joined. */
export function filterOf({ states, field, agency }: ChallengeListQuery, taken: number): Filter {
  const parts = [
    { name: '-step', value: states, sql: (n: number) => `AND c.state = ANY ($${n}::text[])` },
    {
      name: '-field',
      value: field,
      sql: (n: number) => `AND c.field_id = (SELECT id FROM field WHERE code = $${n})`,
    },
    {
      name: '-agency',
      value: agency,
      sql: (n: number) => `AND c.id IN (
        WITH RECURSIVE unit AS (
          SELECT id FROM agency WHERE code = $${n} UNION SELECT u.id FROM agency u JOIN unit ON u.parent_id = unit.id)
        SELECT o.id FROM challenge o JOIN unit ON unit.id = o.agency_id
        UNION SELECT j.challenge_id FROM challenge_agency j JOIN unit ON unit.id = j.agency_id)`,
    },
  ].filter(({ value }) => value !== null);
  return {
    name: parts.map(({ name }) => name).join(''),
    sql: parts.map(({ sql }, index) => sql(taken + index + 1)).join(' '),
    values: parts.map(({ value }) => value),
  };
}

function keyOf(row: ListRow): string[] {
  const key = [row.closing_at, row.id];
  return row.rank === undefined ? key : [String(row.rank), ...key];
}

function pageOf(rows: readonly ListRow[], next: string | null): string {
  return `{"items":[${rows.map(({ item }) => item).join(',')}],"next":${JSON.stringify(next)}}`;
}

/** Only a released decision shows. */
const AWARD = `(
  SELECT ${json<AwardView>({
    winners: `(SELECT COALESCE(json_agg(${json<AwardWinner>({
      organizationName: 'v.organization_name',
      proposalTitle: 'v.title',
      reasons: `COALESCE(d.selected_reasons->>chosen.id::text, '')`,
    })} ORDER BY chosen.place), '[]')
                 FROM unnest(d.selected_proposal_ids) WITH ORDINALITY chosen(id, place)
                 JOIN ${versionInForce('chosen.id')})`,
    reasons: 'COALESCE(d.reasons, d.recommendation_reasons)',
    releasedAt: iso('d.released_at'),
    proposals: `(SELECT count(*) FROM proposal n
                  WHERE n.challenge_id = c.id AND n.state NOT IN ('draft', 'withdrawn'))`,
    ranking: `CASE WHEN c.evaluation->>'publicity' <> 'winner' THEN (
      SELECT COALESCE(json_agg(json_build_object(
                        'rank', (r.item->>'rank')::int, 'organizationName', r.item->'organizationName',
                        'proposalTitle', r.item->'title',
                        'total', CASE c.evaluation->>'publicity' WHEN 'totals' THEN r.item->'total' END) ORDER BY r.place), '[]')
        FROM jsonb_array_elements(d.ranking) WITH ORDINALITY r(item, place)) END`,
  })}
    FROM decision d
   WHERE d.challenge_id = c.id AND d.released_at IS NOT NULL)`;

const COMMISSIONS = `(
  SELECT COALESCE(json_agg(${json<CommissionSummary>({
    organizationName: 'v.organization_name',
    number: 'm.number',
    kind: 'm.kind',
    value: valueInForce('m'),
    signedOn: 'm.signed_on',
    state: 'm.state',
    milestones: `(SELECT COALESCE(json_agg(${json<CommissionSummary['milestones'][number]>({
      name: 's.name',
      due: 's.due',
      doneOn: 's.done_on',
    })} ORDER BY s.position), '[]') FROM milestone s WHERE s.commission_id = m.id AND s.parent_id IS NULL)`,
  })} ORDER BY m.started_at, m.id), '[]')
    FROM commission m JOIN ${versionInForce('m.proposal_id')}
   WHERE m.challenge_id = c.id AND ${hasBegun('m')})`;

const SEAL = `(
  SELECT ${json<ChallengeSealSummary>({
    root: `encode(z.root, 'hex')`,
    fixedAt: iso('z.sealed_at'),
    openedAt: iso('z.opened_at'),
  })}
    FROM challenge_seal z WHERE z.challenge_id = c.id)`;

const DETAIL = `
  SELECT ${json<ChallengeView>({
    ...CONTENT_FIELDS,
    ...ITEM,
    criteria: CRITERIA,
    formerAgencies: FORMER_AGENCIES,
    files: CHALLENGE_FILES,
    openedAt: iso('c.opened_at'),
    version: `(SELECT COALESCE(max(v.number), 1) FROM challenge_version v WHERE v.challenge_id = c.id)`,
    cancelReason: 'c.cancel_reason',
    calledAgainFrom: calledAgainFrom('o.opened_at IS NOT NULL'),
    calledAgainAs: calledAgainAs('o.opened_at IS NOT NULL'),
    award: AWARD,
    commissions: COMMISSIONS,
    hasResult: 'EXISTS (SELECT 1 FROM result_publication r WHERE r.challenge_id = c.id)',
    seal: SEAL,
    survey: `(SELECT json_build_object('code', l.code, 'wave', s.wave) FROM survey s JOIN survey_link l ON l.survey_id = s.id
                   WHERE s.challenge_id = c.id AND s.state = 'open' AND l.channel = 'portal' AND l.revoked_at IS NULL
                   ORDER BY s.opened_at DESC LIMIT 1)`,
    serverTime: iso('portal_now()'),
  })}::text AS view
    FROM challenge c JOIN agency a ON a.id = c.agency_id
   WHERE c.code = $1 AND c.opened_at IS NOT NULL`;
