import { type Finding, type Verdict, VERDICT } from '@loi-giai/shared';
import { mailDay } from '../../platform/mail/mail-moment';
import type { MinutesBlock, MinutesModel, MinutesTable } from '../../platform/minutes/minutes-model';
import { paperDay, paperTime } from '../../platform/minutes/paper-moment';
import type { Delivery } from './delivery.entity';

/** What the minutes of an acceptance tell of, before it is put into words. */
export interface AcceptanceMatter {
  readonly delivery: Pick<
    Delivery,
    'round' | 'note' | 'parts' | 'findings' | 'committee' | 'opinion' | 'submittedAt' | 'checkedAt'
  >;
  /** Null until it is accepted. */
  readonly number: string | null;
  readonly acceptedAt: string | null;
  readonly challenge: { readonly code: string; readonly title: string };
  readonly commission: { readonly number: string; readonly signedOn: string | null };
  readonly milestone: { readonly name: string; readonly due: string };
  /** Above the agency; '' where nobody is. */
  readonly superior: string;
  readonly agency: string;
  readonly organization: string;
  readonly submitter: string;
  readonly checker: string;
  readonly accepter: string;
  readonly files: readonly string[];
}

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  met: 'Đạt',
  remarked: 'Đạt, có lưu ý',
  unmet: 'Không đạt',
};

/** In the form of Decree 30/2020/NĐ-CP, as every minutes of the portal. */
export function composeAcceptance(matter: AcceptanceMatter): MinutesModel {
  const { commission, challenge, milestone, delivery } = matter;
  return {
    code: challenge.code,
    draft: matter.acceptedAt === null,
    issuer: capitals(matter.superior),
    council: capitals(matter.agency),
    numberLine: `Số: ${matter.number ?? '……/BB-NT'}`,
    placeAndDate: `Thành phố Hồ Chí Minh, ${paperDay(matter.acceptedAt)}`,
    title: 'BIÊN BẢN NGHIỆM THU',
    subject: `Mốc “${milestone.name}”, lần ${delivery.round}`,
    blocks: [
      basis(`Căn cứ văn bản đặt hàng số ${commission.number}${signed(commission.signedOn)};`),
      basis(
        `Căn cứ hồ sơ bàn giao của ${matter.organization} nộp lúc ${paperTime(delivery.submittedAt?.toISOString() ?? null)},`,
      ),
      paragraph(
        `Hai bên lập biên bản nghiệm thu mốc “${milestone.name}” (hạn ${mailDay(milestone.due)}) của đặt hàng thực hiện bài toán “${challenge.code} – ${challenge.title}” như sau:`,
      ),
      ...parties(matter),
      ...content(matter),
      ...result(matter),
      ...conclusion(matter),
    ],
    recipients: ['- Như thành phần;', '- Lưu: VT.'],
    signatures: [
      { role: 'ĐẠI DIỆN BÊN GIAO', name: matter.submitter },
      { role: 'ĐẠI DIỆN BÊN NHẬN', name: matter.accepter },
    ],
  };
}

function parties(matter: AcceptanceMatter): MinutesBlock[] {
  const { committee } = matter.delivery;
  return [
    heading('I. THÀNH PHẦN'),
    paragraph(`1. Bên nhận (cơ quan đặt hàng): ${matter.agency}`),
    paragraph(`Người kiểm tra: ${matter.checker}. Người nghiệm thu: ${matter.accepter || '……………………………'}.`),
    paragraph(`2. Bên giao (tổ chức thực hiện): ${matter.organization}`),
    paragraph(`Người bàn giao: ${matter.submitter}.`),
    ...(committee.length === 0 ? [] : [committeeTable(committee)]),
  ];
}

function committeeTable(committee: Delivery['committee']): MinutesTable {
  return {
    kind: 'table',
    caption: 'Thành viên tổ nghiệm thu',
    columns: [
      { head: 'TT', width: 0.08, numeric: true },
      { head: 'Họ và tên', width: 0.42 },
      { head: 'Chức vụ, đơn vị', width: 0.5 },
    ],
    rows: committee.map(({ name, position }, index) => [String(index + 1), name, position]),
  };
}

function content({ delivery, files }: AcceptanceMatter): MinutesBlock[] {
  return [
    heading('II. NỘI DUNG BÀN GIAO'),
    {
      kind: 'table',
      caption: 'Sản phẩm, kết quả bàn giao',
      columns: [
        { head: 'TT', width: 0.08, numeric: true },
        { head: 'Sản phẩm, kết quả', width: 0.72 },
        { head: 'Bàn giao', width: 0.2, numeric: true },
      ],
      rows: delivery.parts.map(({ text, included }, index) => [
        String(index + 1),
        text,
        included ? 'Có' : 'Chưa',
      ]),
    },
    ...paragraphs(delivery.note),
    ...(files.length === 0 ? [] : [paragraph(`Tài liệu kèm theo: ${files.join('; ')}.`)]),
  ];
}

function result({ delivery }: AcceptanceMatter): MinutesBlock[] {
  const day = paperDay(delivery.checkedAt?.toISOString() ?? null);
  return [
    heading('III. KẾT QUẢ KIỂM TRA'),
    paragraph(`Việc kiểm tra theo từng tiêu chí nghiệm thu hoàn thành ${day}.`),
    {
      kind: 'table',
      caption: 'Kết quả theo tiêu chí nghiệm thu',
      columns: [
        { head: 'TT', width: 0.08, numeric: true },
        { head: 'Tiêu chí nghiệm thu', width: 0.46 },
        { head: 'Kết quả', width: 0.16, numeric: true },
        { head: 'Lý do, lưu ý', width: 0.3 },
      ],
      rows: (delivery.findings ?? []).map(({ criterion, verdict, reason }, index) => [
        String(index + 1),
        criterion,
        VERDICT_WORDS[verdict],
        reason,
      ]),
    },
    ...paragraphs(delivery.opinion),
  ];
}

function conclusion({ delivery, acceptedAt, milestone, agency }: AcceptanceMatter): MinutesBlock[] {
  const remarked = (delivery.findings ?? []).filter(({ verdict }) => verdict === VERDICT.remarked);
  return [
    heading('IV. KẾT LUẬN'),
    ...(acceptedAt === null
      ? [paragraph('Chờ kết luận của người có thẩm quyền nghiệm thu.')]
      : [paragraph(`${agency} nghiệm thu mốc “${milestone.name}”${withRemarks(remarked)}.`)]),
    paragraph(
      'Biên bản được lập thành văn bản điện tử, hai bên cùng giữ; các bên thống nhất nội dung và ký tên dưới đây.',
    ),
  ];
}

function withRemarks(remarked: readonly Finding[]): string {
  return remarked.length === 0
    ? '; mọi tiêu chí đều đạt'
    : `; mọi tiêu chí đều đạt, trong đó có ${remarked.length} tiêu chí có lưu ý nêu tại mục III`;
}

const signed = (day: string | null): string => (day === null ? '' : ` ngày ${mailDay(day)}`);
const capitals = (text: string): string => text.toLocaleUpperCase('vi');
const basis = (text: string): MinutesBlock => ({ kind: 'basis', text });
const heading = (text: string): MinutesBlock => ({ kind: 'heading', text });
const paragraph = (text: string): MinutesBlock => ({ kind: 'paragraph', text });
const paragraphs = (text: string): MinutesBlock[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(paragraph);
