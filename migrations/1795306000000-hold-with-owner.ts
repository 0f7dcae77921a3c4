import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever submits finds the proposal, its call and whose it is in the statement that locks them. */
export class HoldWithOwner1795306000000 implements MigrationInterface {
  readonly name = 'HoldWithOwner1795306000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION hold_proposal(uuid, uuid, text)');
    await queryRunner.query(WITH_OWNER);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION hold_proposal(uuid)');
    await queryRunner.query(BEFORE);
  }
}

/** A proposal never changes its challenge: which one it is may be read before it is locked. */
const WITH_OWNER = `
  CREATE FUNCTION hold_proposal(wanted uuid)
  RETURNS TABLE (id uuid, "challengeId" uuid, state text, revision int, "sealedOwner" bytea, "sealedContent" bytea, code text,
                 title jsonb, form jsonb, "closingAt" timestamptz, at timestamptz, open boolean, files int, partners int,
                 elsewhere boolean, "sentKeys" text[]) LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM 1 FROM challenge c WHERE c.id = (SELECT p.challenge_id FROM proposal p WHERE p.id = wanted) FOR SHARE;
    PERFORM 1 FROM proposal p WHERE p.id = wanted FOR UPDATE;
    RETURN QUERY
      WITH clock AS MATERIALIZED (SELECT portal_now() AS now)
      SELECT p.id, c.id, p.state, p.revision, p.sealed_owner, p.sealed_content, c.code, c.title, c.proposal_form, c.closing_at,
             clock.now, c.state = 'open' AND clock.now < c.closing_at,
             (SELECT count(*)::int FROM stored_file f WHERE f.owner_type = 'proposal' AND f.owner_id = wanted),
             (SELECT count(*)::int FROM proposal_partner a WHERE a.proposal_id = wanted),
             EXISTS (SELECT 1 FROM proposal_partner a JOIN proposal o ON o.id = a.proposal_id
                      WHERE a.organization_tag = p.organization_tag AND a.state = 'consented' AND o.challenge_id = c.id),
             ARRAY(SELECT v.idempotency_key FROM proposal_version v WHERE v.proposal_id = wanted ORDER BY v.number)
        FROM clock, proposal p JOIN challenge c ON c.id = p.challenge_id
       WHERE p.id = wanted;
  END $$`;

const BEFORE = `
  CREATE FUNCTION hold_proposal(wanted uuid, call_id uuid, idempotency text)
  RETURNS TABLE (state text, revision int, "sealedContent" bytea, code text, title jsonb, form jsonb, "closingAt" timestamptz,
                 at timestamptz, open boolean, files int, sent int, last int, partners int, elsewhere boolean)
  LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM 1 FROM challenge c WHERE c.id = call_id FOR SHARE;
    PERFORM 1 FROM proposal p WHERE p.id = wanted FOR UPDATE;
    RETURN QUERY
      WITH clock AS MATERIALIZED (SELECT portal_now() AS now)
      SELECT p.state, p.revision, p.sealed_content, c.code, c.title, c.proposal_form, c.closing_at,
             clock.now, c.state = 'open' AND clock.now < c.closing_at,
             (SELECT count(*)::int FROM stored_file f WHERE f.owner_type = 'proposal' AND f.owner_id = wanted),
             (SELECT v.number FROM proposal_version v WHERE v.proposal_id = wanted AND v.idempotency_key = idempotency),
             COALESCE((SELECT max(v.number) FROM proposal_version v WHERE v.proposal_id = wanted), 0),
             (SELECT count(*)::int FROM proposal_partner a WHERE a.proposal_id = wanted),
             EXISTS (SELECT 1 FROM proposal_partner a JOIN proposal o ON o.id = a.proposal_id
                      WHERE a.organization_tag = p.organization_tag AND a.state = 'consented' AND o.challenge_id = call_id)
        FROM clock, proposal p JOIN challenge c ON c.id = p.challenge_id
       WHERE p.id = wanted AND c.id = call_id;
  END $$`;
