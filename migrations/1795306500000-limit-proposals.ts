import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How many proposals an organization may take part in is a term of the challenge, counted under the organization's lock when it
 * begins, consents or hands in anew; so an index no longer says one, and whoever submits asks no more of others.
 */
export class LimitProposals1795306500000 implements MigrationInterface {
  readonly name = 'LimitProposals1795306500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const holdProposal = (column: string, value: string): string => `
  CREATE FUNCTION hold_proposal(wanted uuid)
  RETURNS TABLE (id uuid, "challengeId" uuid, state text, revision int, "sealedOwner" bytea, "sealedContent" bytea, code text,
                 title jsonb, form jsonb, "closingAt" timestamptz, at timestamptz, open boolean, files int, partners int${column},
                 "sentKeys" text[]) LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM 1 FROM challenge c WHERE c.id = (SELECT p.challenge_id FROM proposal p WHERE p.id = wanted) FOR SHARE;
    PERFORM 1 FROM proposal p WHERE p.id = wanted FOR UPDATE;
    RETURN QUERY
      WITH clock AS MATERIALIZED (SELECT portal_now() AS now)
      SELECT p.id, c.id, p.state, p.revision, p.sealed_owner, p.sealed_content, c.code, c.title, c.proposal_form, c.closing_at,
             clock.now, c.state = 'open' AND clock.now < c.closing_at,
             (SELECT count(*)::int FROM stored_file f WHERE f.owner_type = 'proposal' AND f.owner_id = wanted),
             (SELECT count(*)::int FROM proposal_partner a WHERE a.proposal_id = wanted)${value},
             ARRAY(SELECT v.idempotency_key FROM proposal_version v WHERE v.proposal_id = wanted ORDER BY v.number)
        FROM clock, proposal p JOIN challenge c ON c.id = p.challenge_id
       WHERE p.id = wanted;
  END $$`;

const ELSEWHERE = `,
             EXISTS (SELECT 1 FROM proposal_partner a JOIN proposal o ON o.id = a.proposal_id
                      WHERE a.organization_tag = p.organization_tag AND a.state = 'consented' AND o.challenge_id = c.id)`;

/** What solvers are asked, and who may answer how often. */
const frozen = (column: string): string => `
  CREATE OR REPLACE FUNCTION refuse_frozen_form() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF OLD.opened_at IS NOT NULL AND (NEW.proposal_form IS DISTINCT FROM OLD.proposal_form${column}
                                       OR NEW.eligible_kinds IS DISTINCT FROM OLD.eligible_kinds) THEN
       RAISE EXCEPTION 'what solvers are asked, and who may answer, is fixed once the challenge has opened (I5)'
         USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     RETURN NEW;
   END $$`;

const trigger = (
  columns: string,
): string => `CREATE TRIGGER challenge_form_frozen BEFORE UPDATE OF ${columns} ON challenge
     FOR EACH ROW EXECUTE FUNCTION refuse_frozen_form()`;

const UP = [
  `ALTER TABLE "challenge" ADD "proposals_per_organization" integer DEFAULT '1'`,
  `DROP INDEX "IDX_1967ca4e44d99930bf5443101b"`,
  `CREATE INDEX "IDX_1967ca4e44d99930bf5443101b" ON "proposal"  ("challenge_id", "organization_tag")`,
  `DROP TRIGGER challenge_form_frozen ON challenge`,
  frozen(`
                                       OR NEW.proposals_per_organization IS DISTINCT FROM OLD.proposals_per_organization`),
  trigger('proposal_form, eligible_kinds, proposals_per_organization'),
  'DROP FUNCTION hold_proposal(uuid)',
  holdProposal('', ''),
];

/** Fails where an organization leads more than one proposal of a challenge. */
const DOWN = [
  'DROP FUNCTION hold_proposal(uuid)',
  holdProposal(', elsewhere boolean', ELSEWHERE),
  `DROP TRIGGER challenge_form_frozen ON challenge`,
  frozen(''),
  trigger('proposal_form, eligible_kinds'),
  `DROP INDEX "IDX_1967ca4e44d99930bf5443101b"`,
  `CREATE UNIQUE INDEX "IDX_1967ca4e44d99930bf5443101b" ON "proposal"  ("challenge_id", "organization_tag")`,
  `ALTER TABLE "challenge" DROP COLUMN "proposals_per_organization"`,
];
