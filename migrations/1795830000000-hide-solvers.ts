import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Blind evaluations: the numbers under which solvers and evaluators stand, and the attachments that name a solver. */
export class HideSolvers1795830000000 implements MigrationInterface {
  readonly name = 'HideSolvers1795830000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "proposal" DROP COLUMN "cover_file_ids"`);
    await queryRunner.query(`ALTER TABLE "panel_member" DROP COLUMN "number"`);
    await queryRunner.query(`DROP TABLE "blind_number"`);
    await queryRunner.query(`DROP FUNCTION refuse_new_number()`);
  }
}

const STATEMENTS = [
  `CREATE TABLE "blind_number" ("proposal_id" uuid NOT NULL, "challenge_id" uuid NOT NULL, "number" integer NOT NULL, CONSTRAINT "PK_e17c4bb9879451793d2aacac338" PRIMARY KEY ("proposal_id"))`,
  `CREATE UNIQUE INDEX "IDX_46b7d8b73d6a159e114c8af3f3" ON "blind_number"  ("challenge_id", "number")`,
  `ALTER TABLE "blind_number" ADD CONSTRAINT "FK_e17c4bb9879451793d2aacac338" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "blind_number" ADD CONSTRAINT "FK_2f976f82e66cced1e317182b348" FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  // Fixed with the opening: a number that changed would say that somebody had reason to change it.
  `CREATE FUNCTION refuse_new_number() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'the number of a solver is drawn once' USING ERRCODE = 'restrict_violation';
   END $$`,
  `CREATE TRIGGER blind_number_fixed BEFORE UPDATE OR DELETE ON blind_number FOR EACH ROW EXECUTE FUNCTION refuse_new_number()`,
  `ALTER TABLE "panel_member" ADD "number" integer`,
  `UPDATE panel_member m SET number = drawn.number
     FROM (SELECT id, row_number() OVER (PARTITION BY panel_id ORDER BY gen_random_uuid()) AS number
             FROM panel_member WHERE role IN ('evaluator', 'expert')) drawn WHERE drawn.id = m.id`,
  `ALTER TABLE "proposal" ADD "cover_file_ids" uuid array NOT NULL DEFAULT '{}'`,
];
