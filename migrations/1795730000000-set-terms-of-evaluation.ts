import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a challenge is evaluated, beside criteria and aggregation: terms that are fixed as those are (I5). */
export class SetTermsOfEvaluation1795730000000 implements MigrationInterface {
  readonly name = 'SetTermsOfEvaluation1795730000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "challenge" ADD "evaluation" jsonb NOT NULL DEFAULT '{"normalised":false,"discussionSpread":10,"publicity":"winner"}'`,
    );
    for (const statement of RULES) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of WITHOUT) await queryRunner.query(statement);
    await queryRunner.query(`ALTER TABLE "challenge" DROP COLUMN "evaluation"`);
  }
}

const refused = `USING ERRCODE = 'restrict_violation'`;

const RULES = [
  // Only the version of an addendum in the same transaction changes them, and before the closing time.
  `CREATE FUNCTION refuse_frozen_evaluation() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF OLD.opened_at IS NOT NULL AND (OLD.state <> 'open' OR portal_now() >= OLD.closing_at
          OR NEW.evaluation IS DISTINCT FROM version_of_transaction(NEW.id)->'evaluation') THEN
       RAISE EXCEPTION 'the terms of the evaluation change by an addendum before the closing time only (I5)' ${refused};
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER challenge_evaluation_frozen BEFORE UPDATE OF evaluation ON challenge FOR EACH ROW
     WHEN (NEW.evaluation IS DISTINCT FROM OLD.evaluation) EXECUTE FUNCTION refuse_frozen_evaluation()`,
];

const WITHOUT = [
  `DROP TRIGGER challenge_evaluation_frozen ON challenge`,
  `DROP FUNCTION refuse_frozen_evaluation()`,
];
