import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was drafted and submitted, and by whom, lies under a key per challenge until two persons open it. A database that
 * already holds proposals in the clear is refused: they would have to be submitted anew to be sealed and signed.
 */
export class SealProposals1795300800000 implements MigrationInterface {
  readonly name = 'SealProposals1795300800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const [held] = (await queryRunner.query(`SELECT EXISTS (SELECT 1 FROM proposal) AS proposals`)) as {
      proposals: boolean;
    }[];
    if (held?.proposals)
      throw new Error(
        'This database holds proposals of an edition that did not seal them. Keep it for that edition, and start this one with a new database (another DATA_DIR or DATABASE_URL).',
      );
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `DROP TRIGGER stored_file_kept ON stored_file`,
  `DROP FUNCTION refuse_submitted_file()`,
  `CREATE TABLE "seal_key_record" ("scope_id" uuid NOT NULL, "wrapped_key" bytea NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), CONSTRAINT "PK_seal_key_record" PRIMARY KEY ("scope_id"))`,
  `CREATE TABLE "receipt_key" ("id" text NOT NULL, "public_key" text NOT NULL, "used_since" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), CONSTRAINT "PK_receipt_key" PRIMARY KEY ("id"))`,
  `CREATE TABLE "challenge_seal" ("challenge_id" uuid NOT NULL, "root" bytea NOT NULL, "versions" integer NOT NULL, "sealed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "chair_id" uuid, "chair_consented_at" TIMESTAMP(3) WITH TIME ZONE, "secretary_id" uuid, "secretary_consented_at" TIMESTAMP(3) WITH TIME ZONE, "opened_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "REL_challenge_seal" UNIQUE ("challenge_id"), CONSTRAINT "PK_challenge_seal" PRIMARY KEY ("challenge_id"))`,
  `ALTER TABLE "challenge_seal" ADD CONSTRAINT "FK_32de6ff7159d8f12e1fd680644d" FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "challenge_seal" ADD CONSTRAINT "FK_f7c6526957be11654e76f4d42d1" FOREIGN KEY ("chair_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "challenge_seal" ADD CONSTRAINT "FK_cd99804893304d20cdd95a60f37" FOREIGN KEY ("secretary_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  // Fixed once, opened once, by two: whatever the service says.
  `ALTER TABLE challenge_seal ADD CONSTRAINT challenge_seal_two_persons CHECK (
     opened_at IS NULL OR (chair_id IS NOT NULL AND secretary_id IS NOT NULL AND chair_id <> secretary_id
                           AND opened_at >= sealed_at))`,
  // Calls that closed before: nothing came in, or the database had been refused.
  `INSERT INTO challenge_seal (challenge_id, root, versions) SELECT id, sha256('')::bytea, 0 FROM challenge WHERE state = 'evaluating'`,
  `CREATE FUNCTION refuse_broken_seal() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'DELETE' OR OLD.opened_at IS NOT NULL
        OR (NEW.root, NEW.versions, NEW.sealed_at) IS DISTINCT FROM (OLD.root, OLD.versions, OLD.sealed_at) THEN
       RAISE EXCEPTION 'a seal is fixed once and opened once (I1)' USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER challenge_seal_kept BEFORE UPDATE OR DELETE ON challenge_seal
     FOR EACH ROW EXECUTE FUNCTION refuse_broken_seal()`,
  `ALTER TABLE mail_message ADD sealed bytea`,
  `ALTER TABLE stored_file ADD sealed bytea, ALTER created_by DROP NOT NULL`,
  `ALTER TABLE proposal DROP created_by, DROP content, ADD organization_tag bytea NOT NULL, ADD sealed_owner bytea NOT NULL,
     ADD sealed_content bytea NOT NULL, ALTER organization_id DROP NOT NULL`,
  `DROP INDEX "IDX_76d1fe1dce695c7bed4cf610f6"`,
  `CREATE UNIQUE INDEX "IDX_1967ca4e44d99930bf5443101b" ON "proposal"  ("challenge_id", "organization_tag")`,
  `CREATE INDEX "IDX_f3931b8a35e93c592e84b8373e" ON "proposal"  ("organization_tag")`,
  `ALTER TABLE proposal_version DROP content, DROP files, DROP declarations, DROP digest, DROP receipt_number, DROP submitted_by,
     DROP organization_name, DROP organization_tax_code, ADD sealed_solver bytea NOT NULL, ADD sealed_content bytea NOT NULL,
     ADD receipt_tag bytea NOT NULL, ADD leaf bytea NOT NULL, ADD file_ids uuid array NOT NULL`,
  `ALTER TABLE proposal_version ADD CONSTRAINT "UQ_proposal_version_receipt" UNIQUE ("receipt_tag")`,
  `CREATE TABLE "opened_version" ("version_id" uuid NOT NULL, "proposal_id" uuid NOT NULL, "number" integer NOT NULL, "organization_id" uuid NOT NULL, "organization_name" text NOT NULL, "organization_tax_code" text, "content" jsonb NOT NULL, "files" jsonb NOT NULL, "digest" text NOT NULL, "receipt_number" text NOT NULL, "submitted_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "UQ_opened_version_proposal" UNIQUE ("proposal_id"), CONSTRAINT "REL_opened_version" UNIQUE ("version_id"), CONSTRAINT "PK_opened_version" PRIMARY KEY ("version_id"))`,
  `CREATE INDEX "IDX_56339a94eb125525262d64aa22" ON "opened_version"  ("organization_id")`,
  `ALTER TABLE "opened_version" ADD CONSTRAINT "FK_4811993c4da499dd20730637e9c" FOREIGN KEY ("version_id") REFERENCES "proposal_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "opened_version" ADD CONSTRAINT "FK_1e7d32d97851e23cc3b736f5721" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "opened_version" ADD CONSTRAINT "FK_56339a94eb125525262d64aa227" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  ...['opened_version', 'receipt_key'].flatMap((table) => [
    `CREATE TRIGGER ${table}_rows_stay BEFORE UPDATE OR DELETE ON ${table}
       FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    `CREATE TRIGGER ${table}_table_stays BEFORE TRUNCATE ON ${table}
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  ]),
  `CREATE FUNCTION refuse_submitted_file() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF (TG_OP = 'DELETE' OR (NEW.sha256, NEW.storage_key, NEW.owner_id, NEW.sealed) IS DISTINCT FROM
                             (OLD.sha256, OLD.storage_key, OLD.owner_id, OLD.sealed))
        AND EXISTS (SELECT 1 FROM proposal_version WHERE proposal_id = OLD.owner_id AND file_ids @> ARRAY[OLD.id]) THEN
       RAISE EXCEPTION 'a submitted version holds this file (I8)' USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     RETURN COALESCE(NEW, OLD);
   END $$`,
  `CREATE TRIGGER stored_file_kept BEFORE UPDATE OR DELETE ON stored_file
     FOR EACH ROW EXECUTE FUNCTION refuse_submitted_file()`,
  `ALTER TABLE conflict_declaration DROP organization_id, ADD proposal_id uuid NOT NULL`,
  `CREATE UNIQUE INDEX "IDX_0691ebac7aca2a511b5bd34daa" ON "conflict_declaration"  ("panel_member_id", "proposal_id")`,
  `ALTER TABLE "conflict_declaration" ADD CONSTRAINT "FK_ec07c9b0f274626907e7d9ed9a3" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** Nothing sealed is unsealed by going back: without proposals only. */
const DOWN = [
  `ALTER TABLE conflict_declaration DROP proposal_id, ADD organization_id uuid NOT NULL REFERENCES organization (id)`,
  `DROP TABLE opened_version`,
  `ALTER TABLE proposal_version DROP sealed_solver, DROP sealed_content, DROP receipt_tag, DROP leaf, DROP file_ids,
     ADD content jsonb NOT NULL, ADD files jsonb NOT NULL, ADD declarations jsonb, ADD digest text NOT NULL,
     ADD receipt_number text NOT NULL UNIQUE, ADD submitted_by uuid NOT NULL, ADD organization_name text NOT NULL,
     ADD organization_tax_code text`,
  `ALTER TABLE proposal DROP organization_tag, DROP sealed_owner, DROP sealed_content, ADD content jsonb NOT NULL,
     ADD created_by uuid NOT NULL REFERENCES account (id), ALTER organization_id SET NOT NULL`,
  `CREATE UNIQUE INDEX "IDX_76d1fe1dce695c7bed4cf610f6" ON "proposal" ("challenge_id", "organization_id")`,
  `ALTER TABLE stored_file DROP sealed, ALTER created_by SET NOT NULL`,
  `ALTER TABLE mail_message DROP sealed`,
  `DROP TABLE challenge_seal`,
  `DROP FUNCTION refuse_broken_seal()`,
  `DROP TABLE receipt_key`,
  `DROP TABLE seal_key_record`,
];
