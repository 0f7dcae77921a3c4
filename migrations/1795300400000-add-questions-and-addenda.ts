import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions with their answers, addenda, and which of them made a version. */
export class AddQuestionsAndAddenda1795300400000 implements MigrationInterface {
  readonly name = 'AddQuestionsAndAddenda1795300400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "addendum" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "challenge_id" uuid NOT NULL, "number" integer, "state" text NOT NULL DEFAULT 'draft', "reason" text NOT NULL DEFAULT '', "content" jsonb NOT NULL, "changes" jsonb, "revision" integer NOT NULL DEFAULT '1', "writers" uuid array NOT NULL, "comment" text, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "submitted_at" TIMESTAMP(3) WITH TIME ZONE, "published_by" uuid, "published_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "addendum_four_eyes" CHECK (published_by IS NULL OR NOT (published_by = ANY (writers))), CONSTRAINT "PK_1c2f63d714beb03629fc82dcb52" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "addendum_working" ON "addendum"  ("challenge_id") WHERE state IN ('draft', 'submitted')`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_50ab6a85b8a8fa582fd448d440" ON "addendum"  ("challenge_id", "number") `,
    );
    await queryRunner.query(
      `CREATE TABLE "question" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "challenge_id" uuid NOT NULL, "number" integer, "state" text NOT NULL DEFAULT 'asked', "text" text NOT NULL, "wording" text, "asked_by" uuid NOT NULL, "organization_id" uuid NOT NULL, "asked_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "declined" text, "published_at" TIMESTAMP(3) WITH TIME ZONE, "officer_reminded_at" TIMESTAMP(3) WITH TIME ZONE, "leader_reminded_at" TIMESTAMP(3) WITH TIME ZONE, "deadline_reminded_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_21e5786aa0ea704ae185a79b2d5" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "question_waiting" ON "question"  ("asked_at") WHERE state = 'asked'`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_a1547b295fd6e8a5cfb3274281" ON "question"  ("asked_by") `);
    await queryRunner.query(
      `CREATE INDEX "IDX_bfda201dc85436a9c1506fbb51" ON "question"  ("organization_id", "asked_at") `,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_c1e36ced734ace7201ce48dd53" ON "question"  ("challenge_id", "number") `,
    );
    await queryRunner.query(
      `CREATE TABLE "answer" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "question_id" uuid NOT NULL, "number" integer NOT NULL, "text" text NOT NULL, "material" boolean NOT NULL DEFAULT false, "addendum_id" uuid, "revision" integer NOT NULL DEFAULT '1', "author_id" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "published_by" uuid, "published_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "answer_material" CHECK (published_at IS NULL OR material = (addendum_id IS NOT NULL)), CONSTRAINT "PK_9232db17b63fb1e94f97e5c224f" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_45d4ea06b489727a3e8685de9d" ON "answer"  ("addendum_id") `);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "answer_draft" ON "answer"  ("question_id") WHERE published_at IS NULL`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_bd56893672527fdae145e66f49" ON "answer"  ("question_id", "number") `,
    );
    await queryRunner.query(`ALTER TABLE "challenge_version" ADD "addendum_id" uuid`);
    await queryRunner.query(
      `ALTER TABLE "challenge_version" ADD CONSTRAINT "UQ_ecba8be6bdcf7709a41dbbead6d" UNIQUE ("addendum_id")`,
    );
    await queryRunner.query(
      `ALTER TABLE "addendum" ADD CONSTRAINT "FK_69ac56391799472afc1c484c772" FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "addendum" ADD CONSTRAINT "FK_e81a05fa4347e8a1d62c8624b02" FOREIGN KEY ("published_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "challenge_version" ADD CONSTRAINT "FK_ecba8be6bdcf7709a41dbbead6d" FOREIGN KEY ("addendum_id") REFERENCES "addendum"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "question" ADD CONSTRAINT "FK_766396453e320ea54af1e5ab351" FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "question" ADD CONSTRAINT "FK_a1547b295fd6e8a5cfb32742812" FOREIGN KEY ("asked_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "question" ADD CONSTRAINT "FK_ae81e848b15074e2dc608146466" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "answer" ADD CONSTRAINT "FK_c3d19a89541e4f0813f2fe09194" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "answer" ADD CONSTRAINT "FK_45d4ea06b489727a3e8685de9da" FOREIGN KEY ("addendum_id") REFERENCES "addendum"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "answer" ADD CONSTRAINT "FK_c3b1e07ce5f147390981f1afe7d" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "answer" ADD CONSTRAINT "FK_1b5501d7524e2a7de301c1ff589" FOREIGN KEY ("published_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "answer" DROP CONSTRAINT "FK_1b5501d7524e2a7de301c1ff589"`);
    await queryRunner.query(`ALTER TABLE "answer" DROP CONSTRAINT "FK_c3b1e07ce5f147390981f1afe7d"`);
    await queryRunner.query(`ALTER TABLE "answer" DROP CONSTRAINT "FK_45d4ea06b489727a3e8685de9da"`);
    await queryRunner.query(`ALTER TABLE "answer" DROP CONSTRAINT "FK_c3d19a89541e4f0813f2fe09194"`);
    await queryRunner.query(`ALTER TABLE "question" DROP CONSTRAINT "FK_ae81e848b15074e2dc608146466"`);
    await queryRunner.query(`ALTER TABLE "question" DROP CONSTRAINT "FK_a1547b295fd6e8a5cfb32742812"`);
    await queryRunner.query(`ALTER TABLE "question" DROP CONSTRAINT "FK_766396453e320ea54af1e5ab351"`);
    await queryRunner.query(
      `ALTER TABLE "challenge_version" DROP CONSTRAINT "FK_ecba8be6bdcf7709a41dbbead6d"`,
    );
    await queryRunner.query(`ALTER TABLE "addendum" DROP CONSTRAINT "FK_e81a05fa4347e8a1d62c8624b02"`);
    await queryRunner.query(`ALTER TABLE "addendum" DROP CONSTRAINT "FK_69ac56391799472afc1c484c772"`);
    await queryRunner.query(
      `ALTER TABLE "challenge_version" DROP CONSTRAINT "UQ_ecba8be6bdcf7709a41dbbead6d"`,
    );
    await queryRunner.query(`ALTER TABLE "challenge_version" DROP COLUMN "addendum_id"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_bd56893672527fdae145e66f49"`);
    await queryRunner.query(`DROP INDEX "public"."answer_draft"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_45d4ea06b489727a3e8685de9d"`);
    await queryRunner.query(`DROP TABLE "answer"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_c1e36ced734ace7201ce48dd53"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_bfda201dc85436a9c1506fbb51"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_a1547b295fd6e8a5cfb3274281"`);
    await queryRunner.query(`DROP INDEX "public"."question_waiting"`);
    await queryRunner.query(`DROP TABLE "question"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_50ab6a85b8a8fa582fd448d440"`);
    await queryRunner.query(`DROP INDEX "public"."addendum_working"`);
    await queryRunner.query(`DROP TABLE "addendum"`);
  }
}
