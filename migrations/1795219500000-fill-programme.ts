import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a new portal says of the five steps, and its fields; the programme office changes both on its pages. */
export class FillProgramme1795219500000 implements MigrationInterface {
  readonly name = 'FillProgramme1795219500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [index, { title, guidance }] of STEPS.entries())
      await queryRunner.query(
        `INSERT INTO step_text (step, title, guidance) VALUES ($1, $2, $3) ON CONFLICT (step) DO NOTHING`,
        [index + 1, JSON.stringify(title), JSON.stringify(guidance)],
      );
    for (const [code, vi, en] of FIELDS)
      await queryRunner.query(
        `INSERT INTO field (code, name) VALUES ($1, $2) ON CONFLICT (code) DO NOTHING`,
        [code, JSON.stringify({ vi, en })],
      );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM step_text`);
    await queryRunner.query(
      `DELETE FROM field f WHERE code = ANY($1::text[]) AND NOT EXISTS (SELECT 1 FROM challenge c WHERE c.field_id = f.id)`,
      [FIELDS.map(([code]) => code)],
    );
  }
}

const STEPS = [
  {
    title: { vi: 'Xác định bài toán', en: 'Define the problem' },
    guidance: {
      vi: 'Cơ quan nêu một vấn đề lớn, cấp thiết mà cách làm hiện nay chưa giải quyết được: hiện trạng, người chịu ảnh hưởng, kết quả mong muốn và tiêu chí đánh giá. Tổ công tác và lãnh đạo đơn vị rà soát; cơ quan thường trực chương trình kiểm tra trùng lặp, xem xét mức độ tác động, khả năng giải quyết và khả năng lan tỏa rồi cho công bố.',
      en: 'An agency names a large and pressing problem that present practice has not solved: the situation, the people affected, the desired outcome and the criteria. Its working group and leader review it; the programme office checks for duplicates, weighs impact, solvability and spill-over, and approves publication.',
    },
  },
  {
    title: { vi: 'Kêu gọi giải pháp', en: 'Call for solutions' },
    guidance: {
      vi: 'Bài toán được công bố rộng rãi. Doanh nghiệp, nhóm khởi nghiệp, viện, trường gửi giải pháp trước thời hạn. Hồ sơ được niêm phong: cho đến khi hết hạn, không ai ngoài đơn vị dự thi biết nội dung, tên đơn vị hay số lượng hồ sơ. Mỗi lần nộp đều có biên nhận ghi thời gian và mã băm.',
      en: 'The problem is published. Start-ups, enterprises, institutes and universities submit their solutions before the closing time. Proposals are sealed: until then nobody outside the submitting organization learns their content, their authors or how many there are. Every submission gets a receipt with time and digest.',
    },
  },
  {
    title: { vi: 'Đánh giá, lựa chọn', en: 'Evaluate and select' },
    guidance: {
      vi: 'Hội đồng đánh giá có ít nhất ba thành viên chấm điểm. Mỗi thành viên khai báo xung đột lợi ích trước, chấm điểm độc lập theo tiêu chí đã công bố, sau đó hội đồng họp, xếp hạng và đề xuất. Lãnh đạo đơn vị quyết định; tất cả đơn vị dự thi nhận kết quả, điểm và lý do cùng một lúc.',
      en: 'A panel with at least three scoring members evaluates the proposals. Members declare conflicts of interest first and score alone by the published criteria; then the panel meets, ranks and recommends. The agency’s leader decides; all solvers receive result, scores and reasons at the same moment.',
    },
  },
  {
    title: { vi: 'Đặt hàng, thử nghiệm', en: 'Commission and pilot' },
    guidance: {
      vi: 'Cơ quan trao giải, đặt hàng, ký hợp đồng hoặc cho thử nghiệm giải pháp được chọn. Mỗi hạng mục có thời hạn, người và đơn vị chịu trách nhiệm; tiến độ được cập nhật, vướng mắc được nêu và tháo gỡ kịp thời.',
      en: 'The agency awards a prize, places an order, signs a contract or runs a pilot with the selected solution. Every milestone has a date, a responsible person and a responsible unit; progress is kept up to date, obstacles are raised and removed in time.',
    },
  },
  {
    title: { vi: 'Đo lường, công bố', en: 'Measure and publish' },
    guidance: {
      vi: 'Kết quả được đo bằng các chỉ số so với hiện trạng ban đầu và mục tiêu, cùng mức độ hài lòng của người dân và doanh nghiệp. Số liệu do một người nhập, người khác xác nhận, rồi công bố kèm phương pháp, cỡ mẫu và ngày đo để các cơ quan khác có thể nhân rộng.',
      en: 'Results are measured by indicators against baseline and target, and by the satisfaction of citizens and businesses. Figures are entered by one person and verified by another, then published with method, sample size and date, so that other agencies can take the solution over.',
    },
  },
] as const;

const FIELDS: readonly (readonly [code: string, vi: string, en: string])[] = [
  ['y-te', 'Y tế', 'Health'],
  ['thue', 'Thuế', 'Tax'],
  ['giao-duc', 'Giáo dục và đào tạo', 'Education and training'],
  ['xay-dung', 'Xây dựng và nhà ở xã hội', 'Construction and social housing'],
  ['moi-truong', 'Môi trường', 'Environment'],
  ['giao-thong', 'Giao thông', 'Transport'],
  ['thoat-nuoc', 'Thoát nước và chống ngập', 'Drainage and flood control'],
  ['hanh-chinh-cong', 'Hành chính công', 'Public administration'],
  ['an-toan', 'An toàn, trật tự xã hội', 'Public safety and order'],
  ['du-lich', 'Du lịch', 'Tourism'],
  ['nong-nghiep', 'Nông nghiệp', 'Agriculture'],
  ['lao-dong', 'Lao động và an sinh xã hội', 'Labour and social security'],
  ['thuong-mai', 'Công nghiệp và thương mại', 'Industry and trade'],
  ['van-hoa', 'Văn hóa và thể thao', 'Culture and sport'],
  ['chuyen-doi-so', 'Dữ liệu và chuyển đổi số', 'Data and digital transformation'],
];
