import type { LocaleCode } from '@loi-giai/shared';
import {
  type Format,
  formatDate,
  formatExactTime,
  formatMoney,
  formatNumber,
  formatPercent,
} from '../../core/format';
import { type Fact, FactWriter } from './audit-facts';

const formatOf = (locale: LocaleCode): Format =>
  ({
    date: formatDate,
    exactTime: formatExactTime,
    number: (value: number) => formatNumber(value, locale),
    percent: (share: number) => formatPercent(share, locale),
    money: (dong: number) => formatMoney(dong, locale),
  }) as Format;

const facts = (
  act: string,
  detail: Record<string, unknown>,
  locale: LocaleCode = 'vi',
  challengeCode: string | null = null,
): Fact[] => new FactWriter({ act, detail, challengeCode }, locale, formatOf(locale)).facts();
const pairs = (found: readonly Fact[]): string[] => found.map(({ label, value }) => `${label}: ${value}`);

const ID = '0b8f6a52-0c3e-4a57-9d3e-2f1f0b6d9a11';

describe('the facts of an audit entry', () => {
  it('name the states between which an act moved something, in both languages', () => {
    const moved = { from: 'draft', to: 'in_review', comment: 'Đủ hồ sơ' };
    expect(pairs(facts('challenge.submit_for_review', moved))).toEqual([
      'Trạng thái: Đang soạn → Đang xét duyệt',
      'Ý kiến, lý do: Đủ hồ sơ',
    ]);
    expect(pairs(facts('challenge.submit_for_review', moved, 'en'))[0]).toBe(
      'State: Being drafted → In review',
    );
    expect(pairs(facts('proposal.select', { from: 'under_evaluation', to: 'selected' }))).toEqual([
      'Trạng thái: Đang đánh giá → Được chọn',
    ]);
    expect(pairs(facts('panel.release', { from: 'decided', to: 'released' }, 'en'))).toEqual([
      'State: Awaiting release → Released',
    ]);
  });

  it('tell of a change of role or of progress as what it is', () => {
    expect(pairs(facts('organization.change-member', { from: 'member', to: 'admin' }))).toEqual([
      'Vai trò: Thành viên → Người quản lý',
    ]);
    expect(pairs(facts('milestone.report', { from: 40, to: 100, doneOn: '2026-03-05' }))).toEqual([
      'Tiến độ: 40% → 100%',
      'Ngày hoàn thành: 05/03/2026',
    ]);
    expect(pairs(facts('mail.test', { to: 'a@b.test' }))).toEqual(['Gửi đến: a@b.test']);
  });

  it('show identifiers and digests small', () => {
    const [file, sha256, version] = facts('proposal.read_file', {
      file: ID,
      sha256: 'a'.repeat(64),
      version: 2,
    });
    expect([file?.small, sha256?.small, version?.small]).toEqual([true, true, false]);
    expect(facts('working-group.save', { joined: [ID, ID], left: [] })).toMatchObject([
      { label: 'Thành viên mới', value: `${ID}, ${ID}`, small: true },
      { label: 'Thành viên rời đi', value: 'Không có', small: false },
    ]);
  });

  it('leave out the challenge’s code, which stands beside them', () => {
    const detail = { code: 'BT-2026-0001', panel: 'released', proposals: 3 };
    expect(pairs(facts('evaluation.read', detail, 'vi', 'BT-2026-0001'))).toEqual([
      'Giai đoạn đánh giá: Đã công bố',
      'Số giải pháp đã xem: 3',
    ]);
    expect(pairs(facts('challenge.create', { code: 'BT-2026-0001' }))).toEqual(['Mã: BT-2026-0001']);
  });

  it('tell what changed of an agency before and after', () => {
    const detail = { name: ['Sở A', 'Sở B'], validTo: [null, '2026-06-30'], kind: ['other', 'department'] };
    expect(pairs(facts('agency.update', detail))).toEqual([
      'Tên: Sở A → Sở B',
      'Hiệu lực đến: Không có → 30/06/2026',
      'Loại: Đơn vị khác → Sở, ban, ngành',
    ]);
  });

  it('open records inside an entry part by part', () => {
    const [members] = facts('panel.form', { members: [{ accountId: ID, role: 'chair' }] });
    expect(members).toMatchObject({ label: 'Thành viên (1)', value: '' });
    expect(members?.parts.map(pairs)).toEqual([[`Tài khoản: ${ID}`, 'Vai trò: Chủ tịch']]);
    const [after] = facts('commission.save', { after: { kind: 'pilot', value: 1_200_000 } });
    expect(pairs(after?.parts[0] ?? [])).toEqual(['Loại: Thí điểm', 'Giá trị: 1.200.000 đồng']);
    const [plan] = facts('plan.save', { after: [{ name: 'Khảo sát', due: '2026-05-01' }] });
    expect(plan?.parts).toHaveLength(1);
  });

  it('write texts of records in the reader’s language, and truth in words', () => {
    const detail = { name: { vi: 'Y tế', en: 'Health' }, active: false };
    expect(pairs(facts('programme.save-field', detail))).toEqual(['Tên: Y tế', 'Đang dùng: Không']);
    expect(pairs(facts('programme.save-field', detail, 'en'))).toEqual(['Name: Health', 'In use: No']);
  });

  it('keep what they do not know under its code', () => {
    expect(pairs(facts('challenge.fly', { from: 'x', to: 'y', speed: 3 }))).toEqual([
      'Trạng thái: x → y',
      'speed: 3',
    ]);
  });
});
