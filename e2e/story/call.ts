import {
  DECLARATION_TEXTS,
  DECLARATIONS_EDITION,
  type OrganizationView,
  type ProposalView,
  type SavedProposal,
} from '@loi-giai/shared';
import { SOLVER } from '../support/people';
import type { Story } from '../support/story';
import type { Visitor } from '../support/visitor';
import { onePagePdf } from './pdf';

export const SOLVER_ORGANIZATION = 'Công ty Cổ phần Kết Quả Nhanh';
export const SOLVER_PROPOSAL = 'Trạm nối kết quả: trả xét nghiệm có ký số về trạm y tế';
const DECLARATIONS = Object.values(DECLARATION_TEXTS[DECLARATIONS_EDITION].vi);
export const SOLVER_ATTACHMENT = 'so-do-ket-noi.pdf';

const CONTENT = {
  'Tên giải pháp': SOLVER_PROPOSAL,
  'Tóm tắt':
    'Kết quả được ký số tại bệnh viện và hiện ngay ở trạm y tế qua trục dữ liệu của thành phố; người bệnh nhận tin nhắn.',
  'Nội dung giải pháp':
    'Bộ nối đọc kết quả từ phần mềm xét nghiệm sẵn có, ký số, mã hóa theo người nhận.\n\nĐã chạy thử tại hai phòng khám với 6.000 kết quả.',
  'Kế hoạch thực hiện':
    'Tháng 1: khảo sát. Tháng 2–3: kết nối hai bệnh viện. Tháng 4–6: mở rộng 20 trạm y tế.',
  'Đội ngũ và năng lực': 'Bảy kỹ sư, một bác sĩ xét nghiệm; ba năm vận hành hệ thống phòng khám.',
};

const CHANGED_PLAN = 'Tháng 1: khảo sát và kết nối bệnh viện đầu tiên. Tháng 2–6: mở rộng 20 trạm y tế.';

/** Step 2: A solver answers the call before its closing time; until then nobody else learns of it. */
export async function answerCall(story: Story): Promise<void> {
  await register(story);
  const solver = await story.as('solver');
  await registerOrganization(solver, story.facts.challenge);
  await writeProposal(solver);
  await submit(solver);
  await Promise.all([
    submitAnother(story, 'startup1', 'Cổng tra cứu kết quả xét nghiệm Lúa Trời'),
    submitAnother(story, 'startup2', 'Trợ lý đối soát mẫu xét nghiệm Con Thoi Xanh'),
  ]);
  await findSealed(story);
}

/** A newcomer makes an account; the administrator's pages show the mail with its link, as nothing sends mail here. */
async function register(story: Story): Promise<void> {
  const newcomer = await story.anybody('newcomer');
  await newcomer.go('/register');
  await newcomer.look('2-register');
  await newcomer.fill('Họ và tên', SOLVER.name);
  await newcomer.fill('Thư điện tử', SOLVER.email);
  await newcomer.fill('Mật khẩu', SOLVER.password);
  await newcomer.press('Đăng ký tài khoản');
  await newcomer.sees('Hãy kiểm tra hộp thư');
  await newcomer.look('2-registered');

  const admin = await story.as('admin');
  await admin.go('/work/admin/mails');
  await admin.follow('Xác nhận địa chỉ thư điện tử');
  await admin.sees(SOLVER.email);
  await admin.look('2-mail');
  const link = /https?:\/\/\S+\/confirm\S+/.exec(await admin.text())?.[0] ?? '';

  await newcomer.go(link);
  await newcomer.look('2-confirm');
  await newcomer.press('Xác nhận địa chỉ');
  await newcomer.sees('Địa chỉ đã được xác nhận');
  await newcomer.look('2-confirmed');
}

async function registerOrganization(solver: Visitor, challenge: string): Promise<void> {
  await solver.look('2-work-of-a-newcomer');
  // From here on, the whole answer is written on a phone.
  await solver.takePhone();
  await solver.go(`/challenges/${challenge}`);
  await solver.follow('Soạn giải pháp');
  await solver.sees('Cần đăng ký tổ chức trước khi nộp giải pháp');
  await solver.look('2-no-organization');
  await solver.follow('Đăng ký tổ chức');
  await solver.fill('Tên tổ chức', SOLVER_ORGANIZATION);
  await solver.check(/^\s*Doanh nghiệp(?! khởi)/);
  await solver.fill('Mã số thuế', '123');
  await solver.press('Đăng ký');
  await solver.sees('Chưa gửi được');
  await solver.look('2-organization-refused');
  await solver.fill('Mã số thuế', '0000000105');
  await solver.fill('Giới thiệu', 'Phần mềm kết nối phòng xét nghiệm với tuyến y tế cơ sở.');
  await solver.press('Đăng ký');
  await solver.sees(`Đã đăng ký ${SOLVER_ORGANIZATION}`);
  await solver.settled();
}

async function writeProposal(solver: Visitor): Promise<void> {
  await solver.reaches(/\/work\/proposals\/new/);
  await solver.look('2-proposal-new');
  await solver.press('Bắt đầu soạn');
  await solver.reaches(/\/work\/proposals\/[0-9a-f-]{36}$/);
  await solver.follow('Kiểm tra trước khi nộp');
  await solver.sees('Chưa nộp được: còn thiếu');
  await solver.look('2-proposal-incomplete');
  await solver.page.goBack();
  await solver.settled();
  for (const [label, text] of Object.entries(CONTENT)) await solver.fill(label, text);
  await solver.press('Thêm hạng mục');
  await solver.fill('Hạng mục', 'Bộ nối và triển khai');
  await solver.fill('Đơn vị tính', 'đơn vị');
  await solver.fill('Số lượng', '2');
  await solver.fill('Đơn giá (đồng)', '490000000');
  await solver.sees(/980\.000\.000 đồng/);
  await solver.field('Thêm tệp').setInputFiles({
    name: SOLVER_ATTACHMENT,
    mimeType: 'application/pdf',
    buffer: onePagePdf('So do ket noi'),
  });
  await solver.sees(SOLVER_ATTACHMENT);
  await solver.sees('1 tệp');
  await solver.sees(/Đã lưu lúc/);
  await solver.look('2-proposal');
}

async function submit(solver: Visitor): Promise<void> {
  await solver.follow('Kiểm tra trước khi nộp');
  await solver.sees(SOLVER_PROPOSAL);
  await solver.press('Nộp giải pháp');
  await solver.sees('Chưa gửi được');
  await solver.look('2-check');
  for (const declaration of DECLARATIONS) await solver.check(declaration);
  await solver.press('Nộp giải pháp');
  await solver.reaches(/\/receipts\//);
  await solver.sees('Biên nhận nộp giải pháp');
  await solver.sees(/^[0-9a-f]{64}$/);
  await solver.sees(/có sau hạn nộp/);
  await solver.look('2-receipt');
  await solver.follow('Về trang giải pháp');
  await solver.sees(/Đã nộp phiên bản 1/);
  await solver.look('2-proposal-submitted');
}

/** Two more take part, in fewer steps: their pages' own calls, without the pages. */
async function submitAnother(story: Story, person: string, title: string): Promise<void> {
  const solver = await story.as(person);
  const [organization] = await solver.call<OrganizationView[]>('GET', '/api/v1/organizations/mine');
  const { id, revision } = await solver.call<ProposalView>(
    'POST',
    `/api/v1/challenges/${story.facts.challenge}/proposals`,
    { organizationId: organization?.id },
  );
  const saved = await solver.call<SavedProposal>('PUT', `/api/v1/proposals/${id}`, {
    revision,
    title,
    summary: 'Tra cứu kết quả theo mã mẫu, có phân quyền cho từng trạm.',
    solution: 'Ứng dụng web cho trạm y tế, đồng bộ mỗi 15 phút từ phòng xét nghiệm.',
    plan: 'Sáu tháng, hai giai đoạn.',
    team: 'Năm kỹ sư và một điều dưỡng trưởng.',
    maturity: '',
    costs: [{ item: 'Phát triển và triển khai', unit: 'trọn gói', quantity: 1, unitPrice: 1_200_000_000 }],
    risks: '',
    pilot: '',
    sandbox: '',
  });
  await solver.call('POST', `/api/v1/proposals/${id}/submit`, {
    revision: saved.revision,
    declarations: {
      edition: DECLARATIONS_EDITION,
      intellectualProperty: true,
      noCollusion: true,
      personalData: true,
    },
  });
  await solver.go('/work/proposals');
  await solver.sees(title);
}

/** Until the closing time a solver may take back what it submitted, change it, and submit again. */
export async function changeOnesMind(story: Story): Promise<void> {
  const solver = await story.as('solver');
  await solver.go('/work/proposals');
  await solver.follow(SOLVER_PROPOSAL);
  await solver.press('Rút giải pháp');
  await solver.confirm('Rút giải pháp');
  await solver.sees('Giải pháp đã rút');
  await solver.look('2-withdrawn');
  await solver.fill('Kế hoạch thực hiện', CHANGED_PLAN);
  await solver.sees(/Đã lưu lúc/);
  await solver.follow('Kiểm tra trước khi nộp');
  await solver.sees(CHANGED_PLAN);
  for (const declaration of DECLARATIONS) await solver.check(declaration);
  await solver.press(/^Nộp/);
  await solver.reaches(/\/receipts\//);
  await solver.look('2-receipt-again');
  await solver.follow('Về trang giải pháp');
  await solver.sees(/Đã nộp phiên bản 2/);
  await solver.follow('Xem thay đổi giữa các phiên bản');
  await solver.look('2-proposal-changes');
}

const TITLES = [SOLVER_PROPOSAL, 'Cổng tra cứu kết quả', 'Trợ lý đối soát'];

/** I1: neither content nor solvers, nor how many there are, on any page of anybody else. */
async function findSealed(story: Story): Promise<void> {
  const { challenge } = story.facts;
  const pages = {
    officer: ['/work', '/work/challenges', `/work/challenges/${challenge}`, `/work/evaluations/${challenge}`],
    leader: ['/work', `/work/challenges/${challenge}`],
    programme: ['/work', '/work/challenges', `/work/challenges/${challenge}`],
    admin: ['/work/admin/mails'],
  };
  for (const [person, paths] of Object.entries(pages))
    for (const path of paths)
      await seesNothingOf(await story.as(person), path, [SOLVER_ORGANIZATION, ...TITLES]);
  // That an organization has registered is no secret; that it has drafted or submitted is one.
  const auditor = await story.as('auditor');
  await seesNothingOf(auditor, '/work/admin/audit', TITLES);
  expect(await auditor.text()).not.toMatch(new RegExp(`${SOLVER.name}\\s+[^\\n]+\\s+proposal\\.`));
  const citizen = await story.anybody('citizen');
  for (const path of [`/challenges/${challenge}`, '/challenges?q=tram+noi+ket+qua'])
    await seesNothingOf(citizen, path, [SOLVER_ORGANIZATION, ...TITLES]);
}

async function seesNothingOf(visitor: Visitor, path: string, words: readonly string[]): Promise<void> {
  await visitor.go(path);
  const text = await visitor.text();
  expect(words.filter((word) => text.includes(word))).toEqual([]);
}
