import {
  type AgencyRef,
  type ChallengeState,
  type LocalText,
  PERMISSION,
  REUSE_LIMITS,
  type SimilarChallenge,
  type SimilarSolution,
  type Step,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { mayIn, type SignedInActor } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { AgenciesReads, agencyRef } from '../agencies/agencies-reads';
import { hasBegun } from '../commissions/commission-terms-reads';
import { versionInForce } from '../proposals/version-reads';
import { isFinal } from './challenge-ends';
import { CO_AGENCIES } from './challenge-relations-reads';
import { readingPlaces, visible } from './challenge-visibility-reads';
import { STEP } from './challenges-reads';
import { LEAST_SCORE, likeness, type TypedWord, wordsOf } from './similar-score';

/** How many are shown, and how many candidates each of the two ways hands over. */
const SHOWN = 6;
const CANDIDATES = 40;
/** Among so many published challenges a word's frequency is counted; ids are random, so the first ones are a sample. */
const SAMPLE = 400;
/** The rarest words find the candidates, as long as they find no more than a fifth of all challenges. */
const SEARCHED = 12;
const FOUND_SHARE = 0.2;

interface SimilarQuery {
  readonly title?: string;
  readonly summary?: string;
  readonly exclude?: string;
}

interface SimilarRow {
  readonly code: string;
  readonly state: ChallengeState;
  readonly step: Step;
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly agency: AgencyRef;
  readonly agency_id: string;
  readonly co_agencies: readonly AgencyRef[];
  readonly co_owners: readonly string[];
  readonly waiting: readonly string[];
  readonly published: boolean;
  readonly alike: number;
  readonly found: readonly string[];
  readonly solution: SimilarSolution | null;
}

/** Challenges that are like what somebody is writing, so that nobody poses a problem twice. */
@Injectable()
export class SimilarReads {
  constructor(
    private readonly database: ReadDatabase,
    private readonly agencies: AgenciesReads,
  ) {}

  /** The most alike first; nothing for less than two words. Only what the reader may see (I11). */
  async find(actor: SignedInActor, query: SimilarQuery): Promise<SimilarChallenge[]> {
    const title = query.title ?? '';
    const words = wordsOf(`${title}. ${query.summary ?? ''}`.slice(0, REUSE_LIMITS.similarText));
    if (words.length < 2) return [];
    const shares = await this.sharesOf(words);
    const rows = await this.candidates(actor, title, words, shares, query.exclude ?? '');
    const mine = (await this.agencies.heldIn(actor.roles)).filter(({ permissions }) =>
      permissions.includes(PERMISSION.challengeDraft),
    );
    return rows
      .map((row) => ({ row, ...likeness(words, shares, new Set(row.found), row.alike) }))
      .filter(({ score }) => score >= LEAST_SCORE)
      .sort((a, b) => b.score - a.score)
      .slice(0, SHOWN)
      .map(({ row, score, reasons, shared }) => ({
        ...itemOf(row),
        readable: [row.agency_id, ...row.co_owners].some((place) =>
          mayIn(actor, PERMISSION.challengeReadUnpublished, place),
        ),
        score,
        reasons,
        shared,
        ...joining(row, mine),
      }));
  }

  /** The share of the published challenges that have each of the words; those of drafts tell nobody anything (I11). */
  private async sharesOf(words: readonly TypedWord[]): Promise<Map<string, number>> {
    const rows = await this.database.query<{ word: string; share: number }>({
      name: 'similar-shares',
      text: SHARES,
      values: [words.map(({ plain }) => plain)],
    });
    return new Map(rows.map(({ word, share }) => [word, share]));
  }

  private candidates(
    actor: SignedInActor,
    title: string,
    words: readonly TypedWord[],
    shares: ReadonlyMap<string, number>,
    exclude: string,
  ): Promise<SimilarRow[]> {
    const plains = [...new Set(words.map(({ plain }) => plain))];
    const searched = rarest(plains, shares);
    return this.database.query<SimilarRow>({
      name: 'similar-challenges',
      text: CANDIDATE_ROWS,
      values: [title, searched.map((word) => `'${word}'`).join(' | '), plains, readingPlaces(actor), exclude],
    });
  }
}

const SHARES = `
  WITH sample AS MATERIALIZED (
    SELECT l.words FROM challenge_likeness l JOIN challenge c ON c.id = l.challenge_id
     WHERE c.opened_at IS NOT NULL ORDER BY l.challenge_id LIMIT ${SAMPLE})
  SELECT w.word, count(*)::float8 / (SELECT count(*) FROM sample) AS share
    FROM sample CROSS JOIN LATERAL unnest(tsvector_to_array(sample.words)) w(word)
   WHERE w.word = ANY ($1::text[]) GROUP BY w.word`;

/** What was cancelled before anybody read it is no problem of anybody's. */
const SEEN = `${visible('$4')} AND c.code <> $5 AND (c.opened_at IS NOT NULL OR c.state <> 'cancelled')`;

/** How alike two titles are, or a short one to a part of a longer one. */
const ALIKE = `greatest(similarity(l.title, plain_text($1)), 0.85 * word_similarity(plain_text($1), l.title))::float8`;

/** Both ways go through an index; who may see what is asked within, so that what is hidden takes nobody's place. */
const CANDIDATE_ROWS = `
  WITH by_title AS (
    SELECT c.id FROM like_titles(plain_text($1)) t
      JOIN challenge_likeness l ON l.challenge_id = t.challenge_id JOIN challenge c ON c.id = l.challenge_id
     WHERE ${SEEN}
     ORDER BY ${ALIKE} DESC, c.id LIMIT ${CANDIDATES}),
  by_words AS (
    SELECT c.id FROM challenge_likeness l JOIN challenge c ON c.id = l.challenge_id
     WHERE l.words @@ $2::tsquery AND ${SEEN}
     ORDER BY ts_rank(l.words, $2::tsquery) DESC, c.id LIMIT ${CANDIDATES})
  SELECT c.code, c.state, ${STEP} AS step, c.title, c.summary, ${agencyRef('a')} AS agency, c.agency_id,
         ${CO_AGENCIES} AS co_agencies, c.opened_at IS NOT NULL AS published, ${ALIKE} AS alike,
         ARRAY(SELECT j.agency_id::text FROM challenge_agency j WHERE j.challenge_id = c.id) AS co_owners,
         ARRAY(SELECT b.code FROM join_request r JOIN agency b ON b.id = r.agency_id
                WHERE r.challenge_id = c.id AND r.state = 'open') AS waiting,
         ARRAY(SELECT w FROM unnest(tsvector_to_array(l.words)) w WHERE w = ANY ($3::text[])) AS found,
         (SELECT json_build_object('organizationName', v.organization_name, 'title', v.title, 'hasResult',
                   EXISTS (SELECT 1 FROM result_publication p WHERE p.challenge_id = c.id))
            FROM commission m JOIN decision d ON d.challenge_id = m.challenge_id AND d.released_at IS NOT NULL
            JOIN ${versionInForce('m.proposal_id')}
           WHERE m.challenge_id = c.id AND ${hasBegun('m')}
           ORDER BY m.started_at, m.id LIMIT 1) AS solution
    FROM (SELECT id FROM by_title UNION SELECT id FROM by_words) hit
    JOIN challenge c ON c.id = hit.id
    JOIN challenge_likeness l ON l.challenge_id = c.id
    JOIN agency a ON a.id = c.agency_id`;

/** Words that together find few challenges. */
function rarest(words: readonly string[], shares: ReadonlyMap<string, number>): string[] {
  const share = (word: string): number => shares.get(word) ?? 0;
  const sorted = [...words].sort((a, b) => share(a) - share(b)).slice(0, SEARCHED);
  let sum = 0;
  return sorted.filter((word) => (sum += share(word)) <= FOUND_SHARE);
}

function itemOf(row: SimilarRow) {
  const { code, state, step, title, summary, agency, published, solution } = row;
  return { code, state, step, title, summary, agency, coAgencies: row.co_agencies, published, solution };
}

/** Whether one of the reader's agencies may ask to join, or has asked. */
function joining(row: SimilarRow, mine: readonly AgencyRef[]): Pick<SimilarChallenge, 'joinAs' | 'asked'> {
  const taken = [row.agency, ...row.co_agencies].map(({ code }) => code).concat(row.waiting);
  const free = isFinal(row.state) ? [] : mine.filter(({ code }) => !taken.includes(code));
  return {
    joinAs: free.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
    asked: mine.some(({ code }) => row.waiting.includes(code)),
  };
}
