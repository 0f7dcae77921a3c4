import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The sections of a proposal differ from challenge to challenge: its draft is one document. */
export class KeepDraftsAsDocuments1795300000000 implements MigrationInterface {
  readonly name = 'KeepDraftsAsDocuments1795300000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE proposal ADD content jsonb`);
    await queryRunner.query(
      `UPDATE proposal SET content = jsonb_build_object('title', title, 'summary', summary, 'solution', solution,
                                                        'plan', plan, 'team', team, 'cost', cost)`,
    );
    await queryRunner.query(
      `ALTER TABLE proposal ALTER content SET NOT NULL, DROP title, DROP summary, DROP solution, DROP plan, DROP team, DROP cost`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const texts = ['title', 'summary', 'solution', 'plan', 'team'];
    for (const text of texts)
      await queryRunner.query(`ALTER TABLE proposal ADD "${text}" text NOT NULL DEFAULT ''`);
    await queryRunner.query(`ALTER TABLE proposal ADD cost bigint`);
    await queryRunner.query(
      `UPDATE proposal SET ${texts.map((text) => `"${text}" = content->>'${text}'`).join(', ')},
                           cost = (content->>'cost')::bigint`,
    );
    await queryRunner.query(`ALTER TABLE proposal DROP content`);
  }
}
