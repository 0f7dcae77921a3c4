import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How units and persons compare: reasons of delay, the league frozen by the month, and what was said of whom. */
export class KeepLeague1796110000000 implements MigrationInterface {
  readonly name = 'KeepLeague1796110000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...KEPT]) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['commendation', 'league_snapshot', 'delay_reason'])
      await queryRunner.query(`DROP TABLE ${table}`);
    for (const routine of ['keep_commendation', 'keep_league_snapshot', 'keep_delay_reason'])
      await queryRunner.query(`DROP FUNCTION ${routine}()`);
  }
}

const TABLES = [
  `CREATE TABLE "delay_reason" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "milestone_id" uuid NOT NULL, "kind" text NOT NULL, "text" text NOT NULL, "state" text NOT NULL DEFAULT 'stated', "stated_by" uuid NOT NULL, "stated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "answered_by" uuid, "answered_at" TIMESTAMP(3) WITH TIME ZONE, "answer" text NOT NULL DEFAULT '', CONSTRAINT "delay_reason_answer" CHECK ((state IN ('accepted', 'refused')) = (answered_by IS NOT NULL AND answered_at IS NOT NULL AND answer <> '')), CONSTRAINT "delay_reason_four_eyes" CHECK (answered_by IS NULL OR answered_by <> stated_by), CONSTRAINT "PK_1d069f14896ebb78221b608d09f" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_adffb341621e6c2337a2794d38" ON "delay_reason" ("milestone_id")`,
  `CREATE INDEX "delay_reason_waiting" ON "delay_reason" ("stated_at") WHERE state = 'stated'`,
  `CREATE UNIQUE INDEX "delay_reason_in_force" ON "delay_reason" ("milestone_id") WHERE state IN ('stated', 'accepted')`,
  `CREATE TABLE "league_snapshot" ("month" text NOT NULL, "rule_version" integer NOT NULL, "as_of" date NOT NULL, "made_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "boards" jsonb NOT NULL, CONSTRAINT "league_snapshot_month" CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'), CONSTRAINT "PK_1d03886a7db5d5f749de12874ec" PRIMARY KEY ("month"))`,
  `CREATE TABLE "commendation" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "kind" text NOT NULL, "level" text NOT NULL, "issuer_agency_id" uuid, "agency_id" uuid, "organization_id" uuid, "account_id" uuid, "reason" text NOT NULL, "period" text NOT NULL, "document_number" text NOT NULL DEFAULT '', "document_on" date, "state" text NOT NULL DEFAULT 'recorded', "recorded_by" uuid NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "withdrawn_by" uuid, "withdrawn_at" TIMESTAMP(3) WITH TIME ZONE, "withdrawal_reason" text NOT NULL DEFAULT '', CONSTRAINT "commendation_withdrawal" CHECK ((state = 'withdrawn') = (withdrawn_by IS NOT NULL AND withdrawn_at IS NOT NULL AND withdrawal_reason <> '')), CONSTRAINT "commendation_document" CHECK ((document_number = '') = (document_on IS NULL) AND (kind = 'reminder' OR document_number <> '')), CONSTRAINT "commendation_issuer" CHECK ((level = 'unit') = (issuer_agency_id IS NOT NULL)), CONSTRAINT "commendation_not_oneself" CHECK (account_id IS NULL OR account_id <> recorded_by), CONSTRAINT "commendation_subject" CHECK (num_nonnulls(agency_id, organization_id, account_id) = 1), CONSTRAINT "PK_62d1b6e91e54297aa408e3330d7" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_b5afc9d44f069bdcaf88debf27" ON "commendation" ("account_id")`,
  `CREATE INDEX "IDX_f45248d56da68dedf88e10bac1" ON "commendation" ("period")`,
  `ALTER TABLE "delay_reason" ADD CONSTRAINT "FK_adffb341621e6c2337a2794d387" FOREIGN KEY ("milestone_id") REFERENCES "milestone"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "delay_reason" ADD CONSTRAINT "FK_617fe93da416d4ecd006d2000d4" FOREIGN KEY ("stated_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "delay_reason" ADD CONSTRAINT "FK_f81801d56930dc78ed16e5fcc75" FOREIGN KEY ("answered_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "commendation" ADD CONSTRAINT "FK_827ae9f8cf308753173c54553b2" FOREIGN KEY ("issuer_agency_id") REFERENCES "agency"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "commendation" ADD CONSTRAINT "FK_9ad7cf54e4e04ba22808e7904ef" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "commendation" ADD CONSTRAINT "FK_1cf0fcd9ee5c5f6ad7497d5961b" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "commendation" ADD CONSTRAINT "FK_b5afc9d44f069bdcaf88debf273" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "commendation" ADD CONSTRAINT "FK_94322cc8fe7d17471445757225b" FOREIGN KEY ("recorded_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "commendation" ADD CONSTRAINT "FK_b0faefeebd1749568209b12747f" FOREIGN KEY ("withdrawn_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const refused = (name: string, why: string): string => `
  CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '${why}' USING ERRCODE = 'integrity_constraint_violation';
  END $$`;

/** What was said stays as it was said: only what became of it is written later, once. */
const KEPT = [
  refused('keep_league_snapshot', 'the league of a month is never changed or deleted (I8)'),
  `CREATE TRIGGER league_snapshot_kept BEFORE UPDATE OR DELETE ON league_snapshot FOR EACH ROW EXECUTE FUNCTION keep_league_snapshot()`,
  refused('keep_delay_reason', 'a reason of delay is answered once, and never changed or deleted (I9)'),
  `CREATE TRIGGER delay_reason_deleted BEFORE DELETE ON delay_reason FOR EACH ROW EXECUTE FUNCTION keep_delay_reason()`,
  `CREATE TRIGGER delay_reason_kept BEFORE UPDATE ON delay_reason FOR EACH ROW
     WHEN (OLD.state <> 'stated' OR (OLD.milestone_id, OLD.kind, OLD.text, OLD.stated_by, OLD.stated_at)
           IS DISTINCT FROM (NEW.milestone_id, NEW.kind, NEW.text, NEW.stated_by, NEW.stated_at))
     EXECUTE FUNCTION keep_delay_reason()`,
  refused('keep_commendation', 'what was said of somebody is withdrawn, and never changed or deleted (I9)'),
  `CREATE TRIGGER commendation_deleted BEFORE DELETE ON commendation FOR EACH ROW EXECUTE FUNCTION keep_commendation()`,
  `CREATE TRIGGER commendation_kept BEFORE UPDATE ON commendation FOR EACH ROW
     WHEN (OLD.state <> 'recorded'
           OR (OLD.kind, OLD.level, OLD.issuer_agency_id, OLD.agency_id, OLD.organization_id, OLD.account_id, OLD.reason, OLD.period,
               OLD.document_number, OLD.document_on, OLD.recorded_by, OLD.recorded_at)
           IS DISTINCT FROM (NEW.kind, NEW.level, NEW.issuer_agency_id, NEW.agency_id, NEW.organization_id, NEW.account_id, NEW.reason,
               NEW.period, NEW.document_number, NEW.document_on, NEW.recorded_by, NEW.recorded_at))
     EXECUTE FUNCTION keep_commendation()`,
];
