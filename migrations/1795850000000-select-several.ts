import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A decision selects one solution, several or none, each with its reasons; each selected one has a commission of its own. */
export class SelectSeveral1795850000000 implements MigrationInterface {
  readonly name = 'SelectSeveral1795850000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  /** Keeps one selected solution of each decision. */
  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `ALTER TABLE "decision" ADD "recommended_proposal_ids" uuid array NOT NULL DEFAULT '{}'`,
  `ALTER TABLE "decision" ADD "recommended_reasons" jsonb NOT NULL DEFAULT '{}'`,
  `ALTER TABLE "decision" ADD "departure_reason" text`,
  `ALTER TABLE "decision" ADD "selected_proposal_ids" uuid array`,
  `ALTER TABLE "decision" ADD "selected_reasons" jsonb NOT NULL DEFAULT '{}'`,
  `ALTER TABLE "decision" ADD "complaints_until" TIMESTAMP(3) WITH TIME ZONE`,
  `UPDATE decision SET
     recommended_proposal_ids = array_remove(ARRAY[recommended_proposal_id], NULL),
     recommended_reasons = CASE WHEN recommended_proposal_id IS NULL THEN '{}'::jsonb
                                ELSE jsonb_build_object(recommended_proposal_id, recommendation_reasons) END,
     selected_proposal_ids = CASE WHEN decided_at IS NULL THEN NULL
                                  ELSE array_remove(ARRAY[selected_proposal_id], NULL) END,
     selected_reasons = CASE WHEN selected_proposal_id IS NULL THEN '{}'::jsonb
                             ELSE jsonb_build_object(selected_proposal_id, COALESCE(reasons, '')) END`,
  `ALTER TABLE "decision" DROP CONSTRAINT "decision_override_reason"`,
  `ALTER TABLE "decision" DROP CONSTRAINT "FK_4aba94e45e40eeb4414f576bef2"`,
  `ALTER TABLE "decision" DROP CONSTRAINT "FK_ee31c14cbe771c80e739b651099"`,
  `ALTER TABLE "decision" DROP COLUMN "recommended_proposal_id"`,
  `ALTER TABLE "decision" DROP COLUMN "selected_proposal_id"`,
  `ALTER TABLE "decision" ADD CONSTRAINT "decision_override_reason" CHECK (decided_by IS NULL OR selected_proposal_ids IS NOT DISTINCT FROM recommended_proposal_ids OR COALESCE(override_reason, '') <> '')`,
  `ALTER TABLE "commission" DROP CONSTRAINT "UQ_50c25170f815dfeff760887adbc"`,
  `CREATE TABLE "former_decision" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "challenge_id" uuid NOT NULL, "act" text NOT NULL, "reason" text NOT NULL, "ended_by" uuid NOT NULL, "ended_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "decision" jsonb NOT NULL, CONSTRAINT "former_decision_reason" CHECK (reason <> ''), CONSTRAINT "PK_3dc0aa6cc5d70743e3dda8284de" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_4f634a24fa8d95622072c77ccb" ON "former_decision" ("challenge_id")`,
  `ALTER TABLE "commission" DROP CONSTRAINT "FK_b34b283b7499ebab2f287dc6d2f"`,
  `ALTER TABLE "commission" ADD CONSTRAINT "UQ_b34b283b7499ebab2f287dc6d2f" UNIQUE ("proposal_id")`,
  `CREATE INDEX "IDX_50c25170f815dfeff760887adb" ON "commission" ("challenge_id")`,
  `ALTER TABLE "commission" ADD CONSTRAINT "FK_b34b283b7499ebab2f287dc6d2f" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "former_decision" ADD CONSTRAINT "FK_4f634a24fa8d95622072c77ccb5" FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "former_decision" ADD CONSTRAINT "FK_b9b596756929611ed5f040e51f0" FOREIGN KEY ("ended_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const DOWN = [
  `ALTER TABLE "commission" DROP CONSTRAINT "FK_b34b283b7499ebab2f287dc6d2f"`,
  `DROP INDEX "public"."IDX_50c25170f815dfeff760887adb"`,
  `ALTER TABLE "commission" DROP CONSTRAINT "UQ_b34b283b7499ebab2f287dc6d2f"`,
  `ALTER TABLE "commission" ADD CONSTRAINT "FK_b34b283b7499ebab2f287dc6d2f" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "commission" ADD CONSTRAINT "UQ_50c25170f815dfeff760887adbc" UNIQUE ("challenge_id")`,
  `DROP TABLE "former_decision"`,
  `ALTER TABLE "decision" ADD "recommended_proposal_id" uuid`,
  `ALTER TABLE "decision" ADD "selected_proposal_id" uuid`,
  `ALTER TABLE "decision" DROP CONSTRAINT "decision_override_reason"`,
  `UPDATE decision SET recommended_proposal_id = recommended_proposal_ids[1], selected_proposal_id = selected_proposal_ids[1]`,
  `ALTER TABLE "decision" ADD CONSTRAINT "decision_override_reason" CHECK (decided_by IS NULL OR selected_proposal_id IS NOT DISTINCT FROM recommended_proposal_id OR COALESCE(override_reason, '') <> '')`,
  `ALTER TABLE "decision" ADD CONSTRAINT "FK_4aba94e45e40eeb4414f576bef2" FOREIGN KEY ("recommended_proposal_id") REFERENCES "proposal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "decision" ADD CONSTRAINT "FK_ee31c14cbe771c80e739b651099" FOREIGN KEY ("selected_proposal_id") REFERENCES "proposal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "decision" DROP COLUMN "complaints_until"`,
  `ALTER TABLE "decision" DROP COLUMN "selected_reasons"`,
  `ALTER TABLE "decision" DROP COLUMN "selected_proposal_ids"`,
  `ALTER TABLE "decision" DROP COLUMN "departure_reason"`,
  `ALTER TABLE "decision" DROP COLUMN "recommended_reasons"`,
  `ALTER TABLE "decision" DROP COLUMN "recommended_proposal_ids"`,
];
