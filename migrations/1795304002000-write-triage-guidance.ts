import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the three scores of the triage are called and how they are given: the programme office's words, as the steps' are. */
export class WriteTriageGuidance1795304002000 implements MigrationInterface {
  readonly name = 'WriteTriageGuidance1795304002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "triage_text" ("criterion" text NOT NULL, "title" jsonb NOT NULL DEFAULT '{"vi":"","en":""}', "guidance" jsonb NOT NULL DEFAULT '{"vi":"","en":""}', CONSTRAINT "PK_590d3cc5593a7b0edfa7f34127a" PRIMARY KEY ("criterion"))`,
    );
    for (const [criterion, { title, guidance }] of Object.entries(TEXTS))
      await queryRunner.query(`INSERT INTO triage_text (criterion, title, guidance) VALUES ($1, $2, $3)`, [
        criterion,
        JSON.stringify(title),
        JSON.stringify(guidance),
      ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "triage_text"`);
  }
}

const TEXTS = {
  impact: {
    title: { vi: 'Mức độ tác động', en: 'Impact' },
    guidance: {
      vi: 'Bao nhiêu người dân, doanh nghiệp chịu ảnh hưởng, nặng đến đâu? 1: một nhóm nhỏ, bất tiện; 3: một địa bàn hoặc một ngành, tốn kém thời gian, chi phí; 5: toàn Thành phố, ảnh hưởng sức khỏe, an toàn hoặc sinh kế.',
      en: 'How many citizens and businesses are affected, and how badly? 1: a small group, inconvenience; 3: a district or sector, time and money; 5: the whole city, health, safety or livelihoods.',
    },
  },
  solvable: {
    title: { vi: 'Khả năng giải quyết ngay', en: 'Solvable now' },
    guidance: {
      vi: 'Có công nghệ, dữ liệu, kinh phí và thẩm quyền để thử nghiệm trong vòng một năm không? 1: còn thiếu hầu hết; 3: có phần lớn, cần tháo gỡ một vài điểm; 5: bắt đầu được ngay.',
      en: 'Are technology, data, budget and authority there to pilot within a year? 1: most is missing; 3: most is there, some points to clear; 5: can begin at once.',
    },
  },
  spillOver: {
    title: { vi: 'Khả năng lan tỏa', en: 'Spill-over' },
    guidance: {
      vi: 'Cơ quan khác dùng lại giải pháp được không? 1: chỉ đơn vị này; 3: các đơn vị cùng ngành; 5: hầu hết sở, phường, xã hoặc địa phương khác.',
      en: 'Can other agencies use the solution? 1: this unit alone; 3: units of the same sector; 5: most departments, wards and communes, or other provinces.',
    },
  },
} as const;
