import { PERMISSION, QUESTION_LIMITS, TODO_KIND, type TodoItem } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { may, type SignedInActor } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { IS_TRIAGED } from '../challenges/triage-reads';
import { agencyNote, ownPlaces, type TodoReader, type TodoRow, toItem } from './todo';

interface PublicationRow extends TodoRow {
  readonly failed: boolean;
  readonly triaged: boolean;
}

/**
 * Step 1: drafts to finish, comments to answer, challenges to review, to triage and to publish, agencies that wish to join;
 * working groups to set up.
 */
@Injectable()
export class DefineTodos implements TodoReader {
  constructor(private readonly database: ReadDatabase) {}

  async read(actor: SignedInActor): Promise<TodoItem[]> {
    const lists = await Promise.all([
      this.drafts(actor),
      this.comments(actor),
      this.reviews(actor),
      this.publications(actor),
      this.joinRequests(actor),
      this.questions(actor),
      this.addenda(actor),
      this.workingGroups(actor),
    ]);
    return lists.flat();
  }

  private async drafts(actor: SignedInActor): Promise<TodoItem[]> {
    const agencies = ownPlaces(actor, PERMISSION.challengeDraft);
    if (agencies.length === 0) return [];
    const rows = await this.database.query<TodoRow>({
      name: 'todo-drafts',
      text: DRAFTS,
      values: [agencies, actor.accountId],
    });
    return rows.map((row) => toItem(TODO_KIND.finishDraft, row, `/work/challenges/${row.code}`));
  }

  /** Of one's own drafts: threads that wait for an answer, or for a change of the text. */
  private async comments(actor: SignedInActor): Promise<TodoItem[]> {
    const agencies = ownPlaces(actor, PERMISSION.challengeDraft);
    if (agencies.length === 0) return [];
    const rows = await this.database.query<TodoRow>({
      name: 'todo-comments',
      text: COMMENTS,
      values: [agencies, actor.accountId],
    });
    return rows.map((row) => toItem(TODO_KIND.answerThreads, row, `/work/challenges/${row.code}`));
  }

  private async reviews(actor: SignedInActor): Promise<TodoItem[]> {
    const agencies = ownPlaces(actor, PERMISSION.challengeReview);
    if (agencies.length === 0) return [];
    const rows = await this.database.query<TodoRow>({
      name: 'todo-reviews',
      text: REVIEWS,
      values: [agencies, actor.accountId],
    });
    return rows.map((row) => toItem(TODO_KIND.reviewChallenge, row, `/work/challenges/${row.code}`));
  }

  /** The programme office triages and publishes for all agencies; what is planned waits for nobody. */
  private async publications(actor: SignedInActor): Promise<TodoItem[]> {
    if (!may(actor, PERMISSION.challengePublish)) return [];
    const rows = await this.database.query<PublicationRow>({
      name: 'todo-publications',
      text: PUBLICATIONS,
      values: [actor.accountId],
    });
    return rows.map((row) => {
      const page = `/work/challenges/${row.code}`;
      if (row.failed) return toItem(TODO_KIND.publicationFailed, row, page);
      return row.triaged
        ? toItem(TODO_KIND.publishChallenge, row, page)
        : toItem(TODO_KIND.triageChallenge, row, `${page}/triage`);
    });
  }

  /** The author's or the leader's to answer, unless they asked themselves. */
  private async joinRequests(actor: SignedInActor): Promise<TodoItem[]> {
    const leads = ownPlaces(actor, PERMISSION.challengeReview);
    const drafts = ownPlaces(actor, PERMISSION.challengeDraft);
    if (leads.length + drafts.length === 0) return [];
    const rows = await this.database.query<TodoRow>({
      name: 'todo-join-requests',
      text: JOIN_REQUESTS,
      values: [leads, drafts, actor.accountId],
    });
    return rows.map((row) => toItem(TODO_KIND.answerJoin, row, '/work/challenges/join-requests'));
  }

  /** One entry for a challenge, however many wait; who may answer has them. */
  private async questions(actor: SignedInActor): Promise<TodoItem[]> {
    const agencies = ownPlaces(actor, PERMISSION.challengeDraft);
    if (agencies.length === 0) return [];
    const rows = await this.database.query<TodoRow>({
      name: 'todo-questions',
      text: QUESTIONS,
      values: [agencies],
    });
    return rows.map((row) =>
      toItem(TODO_KIND.answerQuestions, row, `/work/challenges/${row.code}/questions`),
    );
  }

  private async addenda(actor: SignedInActor): Promise<TodoItem[]> {
    const agencies = ownPlaces(actor, PERMISSION.challengeReview);
    if (agencies.length === 0) return [];
    const rows = await this.database.query<TodoRow>({
      name: 'todo-addenda',
      text: ADDENDA,
      values: [agencies, actor.accountId],
    });
    return rows.map((row) => toItem(TODO_KIND.publishAddendum, row, `/work/challenges/${row.code}/addendum`));
  }

  private async workingGroups(actor: SignedInActor): Promise<TodoItem[]> {
    const agencies = ownPlaces(actor, PERMISSION.workingGroupManage);
    if (agencies.length === 0) return [];
    const rows = await this.database.query<TodoRow>({
      name: 'todo-groups',
      text: GROUPS,
      values: [agencies],
    });
    return rows.map((row) =>
      toItem(TODO_KIND.setUpWorkingGroup, row, `/work/agencies/${row.code}/working-group`),
    );
  }
}

const CHALLENGE = `
  SELECT c.code, c.title, ${agencyNote('a')}, NULL::timestamptz AS until, false AS late,
         COALESCE((SELECT max(r.at) FROM challenge_act_record r WHERE r.challenge_id = c.id), c.created_at) AS since
    FROM challenge c JOIN agency a ON a.id = c.agency_id`;

// One's own drafts: what a colleague has begun is the colleague's to finish.
const DRAFTS = `${CHALLENGE} WHERE c.state = 'draft' AND c.agency_id = ANY($1::uuid[]) AND c.author_id = $2`;
// I6: nobody approves what is one's own, begun or written in.
const REVIEWS = `${CHALLENGE}
   WHERE c.state = 'in_review' AND c.agency_id = ANY($1::uuid[]) AND c.author_id <> $2
     AND NOT EXISTS (SELECT 1 FROM challenge_editor e WHERE e.challenge_id = c.id AND e.account_id = $2)`;
// What the author has not had the last word on, while the draft can be changed or is being reviewed.
const COMMENTS = `
  SELECT c.code, c.title, ${agencyNote('a')}, NULL::timestamptz AS until, false AS late, min(t.opened_at) AS since
    FROM challenge c JOIN agency a ON a.id = c.agency_id
    JOIN review_thread t ON t.challenge_id = c.id AND t.resolved_at IS NULL
   WHERE c.state IN ('draft', 'in_review', 'approved') AND c.agency_id = ANY($1::uuid[]) AND c.author_id = $2
     AND (SELECT m.author_id FROM review_comment m WHERE m.thread_id = t.id
           ORDER BY m.at DESC, m.id DESC LIMIT 1) <> $2
   GROUP BY c.id, a.id`;
// I6: nobody publishes what is one's own, and who approved it has had a part in it.
const PUBLICATIONS = `
  SELECT c.code, c.title, ${agencyNote('a')}, NULL::timestamptz AS until, c.publish_failure IS NOT NULL AS late,
         c.publish_failure IS NOT NULL AS failed, ${IS_TRIAGED} AS triaged,
         COALESCE((SELECT max(r.at) FROM challenge_act_record r
                    WHERE r.challenge_id = c.id AND r.act IN ('approve', 'fail_publication')), c.created_at) AS since
    FROM challenge c JOIN agency a ON a.id = c.agency_id
   WHERE c.state = 'approved' AND c.publish_at IS NULL AND c.author_id <> $1
     AND (SELECT r.actor_id FROM challenge_act_record r WHERE r.challenge_id = c.id AND r.act = 'approve'
           ORDER BY r.at DESC LIMIT 1) IS DISTINCT FROM $1::uuid
     AND NOT EXISTS (SELECT 1 FROM challenge_editor e WHERE e.challenge_id = c.id AND e.account_id = $1)`;

// What has ended nobody joins any more.
const JOIN_REQUESTS = `
  SELECT c.code, c.title, ${agencyNote('a')}, r.requested_at AS since, NULL::timestamptz AS until, false AS late
    FROM join_request r JOIN challenge c ON c.id = r.challenge_id JOIN agency a ON a.id = r.agency_id
   WHERE r.state = 'open' AND c.state NOT IN ('published', 'cancelled', 'closed_without_award')
     AND r.requested_by <> $3
     AND (c.agency_id = ANY($1::uuid[]) OR (c.agency_id = ANY($2::uuid[]) AND c.author_id = $3))`;

const QUESTIONS = `
  SELECT c.code, c.title, ${agencyNote('a')}, min(q.asked_at) AS since, c.enquiry_deadline AS until,
         bool_or(working_days(q.asked_at, portal_now()) >= ${QUESTION_LIMITS.officerAfter}) AS late
    FROM question q JOIN challenge c ON c.id = q.challenge_id JOIN agency a ON a.id = c.agency_id
   WHERE q.state = 'asked' AND c.state = 'open' AND c.closing_at > portal_now() AND c.agency_id = ANY($1::uuid[])
   GROUP BY c.id, a.id`;

// I6: nobody publishes what he wrote himself.
const ADDENDA = `
  SELECT c.code, c.title, ${agencyNote('a')}, d.submitted_at AS since, c.closing_at AS until, false AS late
    FROM addendum d JOIN challenge c ON c.id = d.challenge_id JOIN agency a ON a.id = c.agency_id
   WHERE d.state = 'submitted' AND c.state = 'open' AND c.closing_at > portal_now()
     AND c.agency_id = ANY($1::uuid[]) AND NOT ($2 = ANY (d.writers))`;

const GROUPS = `
  SELECT a.code, jsonb_build_object('vi', a.name, 'en', COALESCE(a.name_en, a.name)) AS title, '' AS note,
         NULL::timestamptz AS since, NULL::timestamptz AS until, w.id IS NOT NULL AS late
    FROM agency a LEFT JOIN working_group w ON w.agency_id = a.id
   WHERE a.id = ANY($1::uuid[]) AND (a.valid_to IS NULL OR a.valid_to >= portal_today())
     AND (w.id IS NULL OR w.term_to < portal_today())`;
