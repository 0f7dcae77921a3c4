import {
  type AgencyRef,
  type ChallengeContent,
  type ChallengeEvent,
  type ChallengeRef,
  type ChallengeState,
  type ChallengeWorkItem,
  type ChallengeWorkView,
  type FieldRef,
  type FileView,
  type LocalText,
  type Page,
  PERMISSION,
  placesOf,
  type ProgrammeCalendar,
  type Step,
  type TrackDates,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { notFound } from '../../platform/errors/problem';
import { encodeCursor, readCursor } from '../../platform/http/cursor';
import { agencyRef } from '../agencies/agencies-reads';
import { PROGRAMME_CALENDAR } from '../programme/programme-calendar-reads';
import { json } from '../../platform/database/json-sql';
import { CHALLENGE_FILES, CONTENT_FIELDS } from './challenge-content-sql';
import { type ChallengeFacts, openActs, openRooms } from './challenge-open-acts';
import { contentProblems, missingSections } from './challenge-problems';
import { calledAgainAs, calledAgainFrom, CO_AGENCIES } from './challenge-relations-reads';
import { IS_TRIAGED } from './triage-reads';
import { NEXT_ON, PUBLISHED_AT, STEP } from './challenges-reads';
import type { WorkListQuery } from './dto/challenge.dto';

const PAGE_SIZE = 50;

interface WorkRow extends ChallengeFacts {
  readonly id: string;
  readonly code: string;
  readonly state: ChallengeState;
  readonly step: Step;
  readonly announce_at: Date | null;
  readonly next_on: string | null;
  readonly published_at: Date | null;
  readonly title: LocalText;
  readonly closing_at: Date | null;
  readonly updated_at: Date;
  readonly agency: AgencyRef;
  readonly co_agencies: readonly AgencyRef[];
}

interface WorkDetailRow extends WorkRow {
  /** The content without its two names for one field. */
  readonly content: Omit<ChallengeContent, 'fieldCode'>;
  readonly revision: number;
  readonly publish_failure: ChallengeWorkView['publishFailure'];
  readonly cancel_reason: string | null;
  readonly called_again_from: ChallengeRef | null;
  readonly called_again_as: ChallengeRef | null;
  readonly author_name: string;
  readonly field: FieldRef | null;
  readonly files: readonly FileView[];
  readonly history: (Omit<ChallengeEvent, 'at'> & { at: string })[];
  readonly server_time: Date;
  readonly calendar: ProgrammeCalendar;
}

/** Columns of `challenge c`, its agency `a`, and the facts that open acts depend on. */
const WORK_COLUMNS = `
  c.id, c.code, c.state, ${STEP} AS step, c.title, c.closing_at, c.announce_at, (${NEXT_ON})::text AS next_on,
  ${PUBLISHED_AT} AS published_at, c.updated_at, c.agency_id, c.author_id,
  ${agencyRef('a')} AS agency, ${CO_AGENCIES} AS co_agencies, c.archived_at IS NOT NULL AS archived,
  ARRAY(SELECT j.agency_id::text FROM challenge_agency j WHERE j.challenge_id = c.id) AS co_owners,
  EXISTS (SELECT 1 FROM challenge n WHERE n.called_again_from_id = c.id AND n.state <> 'cancelled') AS called_again,
  COALESCE(c.closing_at > portal_now(), false) AS closing_ahead,
  c.publish_at, ${IS_TRIAGED} AS triaged,
  ARRAY(SELECT e.account_id::text FROM challenge_editor e WHERE e.challenge_id = c.id) AS editors,
  (SELECT r.actor_id FROM challenge_act_record r
    WHERE r.challenge_id = c.id AND r.act = 'submit_for_review' ORDER BY r.at DESC LIMIT 1) AS submitted_by,
  (SELECT r.actor_id FROM challenge_act_record r
    WHERE r.challenge_id = c.id AND r.act = 'approve' ORDER BY r.at DESC LIMIT 1) AS approved_by,
  (SELECT cardinality(d.selected_proposal_ids) > 0 FROM decision d
    WHERE d.challenge_id = c.id AND d.released_at IS NOT NULL) AS awarded`;

/** What those read who work on challenges: any state, with the acts open to the reader. */
@Injectable()
export class ChallengeWorkReads {
  constructor(private readonly database: ReadDatabase) {}

  /** Last changed first; only of agencies where the reader may read what is not published. */
  async list(actor: Actor, query: WorkListQuery): Promise<Page<ChallengeWorkItem>> {
    const [updatedAt = null, id = null] = readCursor(query.cursor, ['instant', 'id']);
    const rows = await this.database.query<WorkRow>({
      name: 'challenge-work-list',
      text: `SELECT ${WORK_COLUMNS}
               FROM challenge c JOIN agency a ON a.id = c.agency_id
              WHERE ($1::uuid[] IS NULL OR c.agency_id = ANY ($1) OR EXISTS (
                      SELECT 1 FROM challenge_agency j WHERE j.challenge_id = c.id AND j.agency_id = ANY ($1)))
                AND ($2::text IS NULL OR c.state = $2)
                AND (c.archived_at IS NOT NULL) = $5
                AND ($3::timestamptz IS NULL OR (c.updated_at, c.id) < ($3, $4::uuid))
              ORDER BY c.updated_at DESC, c.id DESC
              LIMIT ${PAGE_SIZE + 1}`,
      values: [
        placesOf(actor.roles, PERMISSION.challengeReadUnpublished),
        query.state ?? null,
        updatedAt,
        id,
        query.archived === 'true',
      ],
    });
    const page = rows.slice(0, PAGE_SIZE);
    const last = rows.length > PAGE_SIZE ? page.at(-1) : undefined;
    return {
      items: page.map((row) => toItem(row, actor)),
      next: last ? encodeCursor([last.updated_at.toISOString(), last.id]) : null,
    };
  }

  /** The whole challenge by its id; access is asked before. */
  async view(actor: Actor, challengeId: string): Promise<ChallengeWorkView> {
    const row = await this.database.first<WorkDetailRow>({
      name: 'challenge-work-view',
      text: WORK_VIEW,
      values: [challengeId],
    });
    if (!row) throw notFound();
    return toView(row, actor);
  }
}

const WORK_VIEW = `
  SELECT ${WORK_COLUMNS}, ${json<Omit<ChallengeContent, 'fieldCode'>>(CONTENT_FIELDS)} AS content,
         c.revision, c.cancel_reason, c.publish_failure, w.name AS author_name, ${CHALLENGE_FILES} AS files,
         ${calledAgainFrom()} AS called_again_from, ${calledAgainAs()} AS called_again_as,
         (SELECT json_build_object('code', f.code, 'name', f.name) FROM field f WHERE f.id = c.field_id) AS field,
         COALESCE((SELECT json_agg(json_build_object('at', r.at, 'actorName', COALESCE(p.name, 'Lời Giải'),
                                                     'act', r.act, 'comment', r.comment) ORDER BY r.at, r.id)
                     FROM challenge_act_record r LEFT JOIN account p ON p.id = r.actor_id
                    WHERE r.challenge_id = c.id), '[]') AS history,
         portal_now() AS server_time, ${PROGRAMME_CALENDAR} AS calendar
    FROM challenge c JOIN agency a ON a.id = c.agency_id JOIN account w ON w.id = c.author_id
   WHERE c.id = $1`;

function datesOf(row: WorkRow): TrackDates {
  return {
    closingAt: row.closing_at?.toISOString() ?? null,
    announceAt: row.announce_at?.toISOString() ?? null,
    nextOn: row.next_on,
    publishedAt: row.published_at?.toISOString() ?? null,
  };
}

function toItem(row: WorkRow, actor: Actor): ChallengeWorkItem {
  return {
    code: row.code,
    state: row.state,
    step: row.step,
    title: row.title,
    agency: row.agency,
    coAgencies: row.co_agencies,
    ...datesOf(row),
    updatedAt: row.updated_at.toISOString(),
    acts: openActs(row, actor),
  };
}

function toView(row: WorkDetailRow, actor: Actor): ChallengeWorkView {
  const content = { ...row.content, fieldCode: row.field?.code ?? null };
  const problems = row.state === 'draft' ? contentProblems(content, row.server_time, row.calendar) : [];
  return {
    ...content,
    ...datesOf(row),
    code: row.code,
    state: row.state,
    step: row.step,
    agency: row.agency,
    coAgencies: row.co_agencies,
    calledAgainFrom: row.called_again_from,
    calledAgainAs: row.called_again_as,
    archived: row.archived,
    field: row.field,
    authorName: row.author_name,
    revision: row.revision,
    savedAt: row.updated_at.toISOString(),
    missing: missingSections(problems),
    problems,
    files: row.files,
    history: row.history.map((event) => ({ ...event, at: new Date(event.at).toISOString() })),
    cancelReason: row.cancel_reason,
    publishAt: row.publish_at?.toISOString() ?? null,
    publishFailure: row.publish_failure,
    acts: openActs(row, actor),
    rooms: openRooms(row, actor),
    serverTime: row.server_time.toISOString(),
  };
}
