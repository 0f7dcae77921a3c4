import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A lead and its partners answer together: who they are lies under the challenge's seal, as the rest of the proposal does. */
export class AnswerTogether1795301000000 implements MigrationInterface {
  readonly name = 'AnswerTogether1795301000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const holdProposal = (columns: string, values: string): string => `
  CREATE FUNCTION hold_proposal(wanted uuid, call_id uuid, idempotency text)
  RETURNS TABLE (state text, revision int, "sealedContent" bytea, code text, title jsonb, form jsonb, "closingAt" timestamptz,
                 at timestamptz, open boolean, files int, sent int, last int${columns}) LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM 1 FROM challenge c WHERE c.id = call_id FOR SHARE;
    PERFORM 1 FROM proposal p WHERE p.id = wanted FOR UPDATE;
    RETURN QUERY
      WITH clock AS MATERIALIZED (SELECT portal_now() AS now)
      SELECT p.state, p.revision, p.sealed_content, c.code, c.title, c.proposal_form, c.closing_at,
             clock.now, c.state = 'open' AND clock.now < c.closing_at,
             (SELECT count(*)::int FROM stored_file f WHERE f.owner_type = 'proposal' AND f.owner_id = wanted),
             (SELECT v.number FROM proposal_version v WHERE v.proposal_id = wanted AND v.idempotency_key = idempotency),
             COALESCE((SELECT max(v.number) FROM proposal_version v WHERE v.proposal_id = wanted), 0)${values}
        FROM clock, proposal p JOIN challenge c ON c.id = p.challenge_id
       WHERE p.id = wanted AND c.id = call_id;
  END $$`;

const UP = [
  `CREATE TABLE "proposal_partner" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "proposal_id" uuid NOT NULL, "organization_tag" bytea NOT NULL, "sealed" bytea NOT NULL, "state" text NOT NULL DEFAULT 'invited', "organization_id" uuid, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), CONSTRAINT "PK_proposal_partner" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_a165e9eaf4eb24ded932d9852f" ON "proposal_partner"  ("organization_id")`,
  `CREATE INDEX "IDX_abb786c8ab340cb911d4f4e0d6" ON "proposal_partner"  ("organization_tag")`,
  `CREATE UNIQUE INDEX "IDX_28001085b8df51a82bed4adad4" ON "proposal_partner"  ("proposal_id", "organization_tag")`,
  `ALTER TABLE "proposal_partner" ADD CONSTRAINT "FK_2504fda3c3245f2d440e132e3a6" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "proposal_partner" ADD CONSTRAINT "FK_a165e9eaf4eb24ded932d9852f9" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE opened_version ADD partner_ids uuid array NOT NULL DEFAULT '{}'`,
  `ALTER TABLE opened_version ALTER partner_ids DROP DEFAULT`,
  'DROP FUNCTION hold_proposal(uuid, uuid, text)',
  holdProposal(
    ', partners int, elsewhere boolean',
    `,
             (SELECT count(*)::int FROM proposal_partner a WHERE a.proposal_id = wanted),
             EXISTS (SELECT 1 FROM proposal_partner a JOIN proposal o ON o.id = a.proposal_id
                      WHERE a.organization_tag = p.organization_tag AND a.state = 'consented' AND o.challenge_id = call_id)`,
  ),
];

const DOWN = [
  'DROP FUNCTION hold_proposal(uuid, uuid, text)',
  holdProposal('', ''),
  'ALTER TABLE opened_version DROP partner_ids',
  'DROP TABLE proposal_partner',
];
