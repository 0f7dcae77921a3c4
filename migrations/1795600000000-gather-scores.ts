import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A sheet is one row, with the words for the agency, an abstention's reason and a note for the chair; a kept ranking says what a
 * normalisation would have changed. Lists read a proposal's title without its content.
 */
export class GatherScores1795600000000 implements MigrationInterface {
  readonly name = 'GatherScores1795600000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `ALTER TABLE score_sheet ADD "scores" jsonb NOT NULL DEFAULT '{}'`,
  `ALTER TABLE score_sheet ADD "remarks" jsonb NOT NULL DEFAULT '{}'`,
  `ALTER TABLE score_sheet ADD "halves" text`,
  `ALTER TABLE score_sheet ADD "note" text NOT NULL DEFAULT ''`,
  `ALTER TABLE score_sheet ADD "reopened_at" TIMESTAMP(3) WITH TIME ZONE`,
  `ALTER TABLE score_sheet ADD "reopen_reason" text`,
  `UPDATE score_sheet s SET
     scores = COALESCE((SELECT jsonb_object_agg(c.criterion_id, c.value) FROM score c
                         WHERE c.sheet_id = s.id AND c.value IS NOT NULL), '{}'),
     remarks = COALESCE((SELECT jsonb_object_agg(c.criterion_id, jsonb_build_object(
                                  'comment', c.comment, 'agencyComment', '', 'abstention', NULL))
                           FROM score c WHERE c.sheet_id = s.id), '{}')`,
  `DROP TABLE score`,
  `UPDATE score_sheet s SET halves = (
     SELECT string_agg(trim_scale((s.scores->>k.id::text)::numeric * 2)::text, ' ' ORDER BY k.position)
       FROM criterion k JOIN proposal p ON p.challenge_id = k.challenge_id WHERE p.id = s.proposal_id)
    WHERE total IS NOT NULL`,
  `UPDATE decision SET ranking = COALESCE((
     SELECT jsonb_agg(item || jsonb_build_object('totalBefore', item->'total', 'sheets', COALESCE((
              SELECT jsonb_agg(sheet || jsonb_build_object('normalised', sheet->'total', 'counts', true) ORDER BY nr)
                FROM jsonb_array_elements(item->'sheets') WITH ORDINALITY AS s(sheet, nr)), '[]')) ORDER BY place)
       FROM jsonb_array_elements(ranking) WITH ORDINALITY AS r(item, place)), '[]')`,
  `ALTER TABLE opened_version ADD "title" text`,
  `ALTER TABLE opened_version DISABLE TRIGGER USER`,
  `UPDATE opened_version SET title = content->>'title'`,
  `ALTER TABLE opened_version ENABLE TRIGGER USER`,
  `ALTER TABLE opened_version ALTER "title" SET NOT NULL`,
];

const DOWN = [
  `ALTER TABLE opened_version DROP COLUMN "title"`,
  `CREATE TABLE "score" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "sheet_id" uuid NOT NULL, "criterion_id" uuid NOT NULL, "value" numeric, "comment" text NOT NULL DEFAULT '', CONSTRAINT "PK_1770f42c61451103f5514134078" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_6e5fb2f6bbe7fab1be72c5e11d" ON "score"  ("sheet_id", "criterion_id")`,
  `ALTER TABLE "score" ADD CONSTRAINT "FK_2d456b20d675a5e607486b79440" FOREIGN KEY ("sheet_id") REFERENCES "score_sheet"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "score" ADD CONSTRAINT "FK_9eb6f2e65ea59e1adbab1eb98e8" FOREIGN KEY ("criterion_id") REFERENCES "criterion"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `INSERT INTO score (sheet_id, criterion_id, value, comment)
     SELECT s.id, r.key::uuid, (s.scores->>r.key)::numeric, r.value->>'comment'
       FROM score_sheet s CROSS JOIN jsonb_each(s.remarks) r`,
  ...['reopen_reason', 'reopened_at', 'note', 'halves', 'remarks', 'scores'].map(
    (column) => `ALTER TABLE score_sheet DROP COLUMN "${column}"`,
  ),
];
