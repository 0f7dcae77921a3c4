import { PERMISSION, TODO_KIND, type TodoItem, type TodoKind } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { agencyNote, ownPlaces, type TodoReader, type TodoRow, toItem } from './todo';

interface LessonRow extends TodoRow {
  readonly kind: TodoKind;
  readonly lessonId: string;
}

/** Lessons to approve, to write anew, and to say something to. */
@Injectable()
export class LessonTodos implements TodoReader {
  constructor(private readonly database: ReadDatabase) {}

  async read(actor: SignedInActor): Promise<TodoItem[]> {
    const places = [PERMISSION.lessonApprove, PERMISSION.lessonWrite, PERMISSION.lessonContribute].map(
      (permission) => ownPlaces(actor, permission),
    );
    if (places.every((list) => list.length === 0)) return [];
    const rows = await this.database.query<LessonRow>({
      name: 'todo-lessons',
      text: LESSONS,
      values: [...places, actor.accountId],
    });
    return rows.map((row) => toItem(row.kind, row, `/work/lessons/${row.lessonId}`));
  }
}

const KIND = `CASE WHEN l.state = 'submitted' THEN '${TODO_KIND.approveLesson}'
                   WHEN ch.agency_id = ANY ($2::uuid[]) THEN '${TODO_KIND.reviseLesson}'
                   ELSE '${TODO_KIND.writeLessonView}' END`;

// I6: to approve for whoever has not written in it.
const LESSONS = `
  SELECT ch.code, l.id AS "lessonId", ${KIND} AS kind, jsonb_build_object('vi', l.title, 'en', '') AS title, ${agencyNote('a')},
         COALESCE(l.submitted_at, l.created_at) AS since, NULL::timestamptz AS until, false AS late
    FROM lesson l
    JOIN challenge ch ON ch.id = l.challenge_id
    JOIN agency a ON a.id = ch.agency_id
    LEFT JOIN commission c ON c.id = l.commission_id
    LEFT JOIN opened_version v ON v.proposal_id = c.proposal_id
   WHERE (l.state = 'submitted' AND ch.agency_id = ANY ($1::uuid[]) AND $4 <> ALL (l.writers))
      OR (l.state = 'draft' AND l.returned <> '' AND ch.agency_id = ANY ($2::uuid[]))
      OR (l.state = 'draft' AND l.solver_asked AND l.solver_view = ''
          AND (v.organization_id = ANY ($3::uuid[]) OR v.partner_ids && $3::uuid[]))`;
