import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Locks a call and a proposal for writing, in this order, and tells in the same round trip what must be known under the locks.
 * A function, because each of its statements sees what was committed before it began: after the locks were granted.
 */
export class HoldProposals1795300801000 implements MigrationInterface {
  readonly name = 'HoldProposals1795300801000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION hold_proposal(wanted uuid, call_id uuid, idempotency text)
      RETURNS TABLE (state text, revision int, "sealedContent" bytea, code text, title jsonb, form jsonb, "closingAt" timestamptz,
                     at timestamptz, open boolean, files int, sent int, last int) LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM 1 FROM challenge c WHERE c.id = call_id FOR SHARE;
        PERFORM 1 FROM proposal p WHERE p.id = wanted FOR UPDATE;
        RETURN QUERY
          WITH clock AS MATERIALIZED (SELECT portal_now() AS now)
          SELECT p.state, p.revision, p.sealed_content, c.code, c.title, c.proposal_form, c.closing_at,
                 clock.now, c.state = 'open' AND clock.now < c.closing_at,
                 (SELECT count(*)::int FROM stored_file f WHERE f.owner_type = 'proposal' AND f.owner_id = wanted),
                 (SELECT v.number FROM proposal_version v WHERE v.proposal_id = wanted AND v.idempotency_key = idempotency),
                 COALESCE((SELECT max(v.number) FROM proposal_version v WHERE v.proposal_id = wanted), 0)
            FROM clock, proposal p JOIN challenge c ON c.id = p.challenge_id
           WHERE p.id = wanted AND c.id = call_id;
      END $$`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION hold_proposal(uuid, uuid, text)');
  }
}
