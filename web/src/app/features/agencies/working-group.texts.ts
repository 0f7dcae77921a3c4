import type { LocaleCode, WorkingGroupRole } from '@loi-giai/shared';
import { defineTexts } from '../../core/texts';

export const WORKING_GROUP_TEXTS = defineTexts({
  vi: {
    heading: 'Tổ công tác',
    lead: (agency: string) => `${agency}: theo quyết định thành lập Tổ công tác.`,
    list: 'Cơ quan, đơn vị',
    none: 'Cơ quan này chưa thành lập Tổ công tác',
    noneAdvice:
      'Điền quyết định thành lập và các thành viên dưới đây. Chưa có Tổ công tác thì chưa trình duyệt được bài toán.',
    decision: 'Quyết định thành lập',
    decisionNumber: 'Số quyết định',
    decisionNumberHint: 'Ví dụ: 1234/QĐ-SYT',
    decisionDate: 'Ngày quyết định',
    termFrom: 'Nhiệm kỳ từ ngày',
    termTo: 'Đến hết ngày',
    members: 'Thành viên',
    membersHint:
      'Một tổ trưởng, một thư ký và ít nhất một thành viên. Người chưa có tài khoản sẽ nhận thư mời theo địa chỉ này.',
    member: (index: string) => `Thành viên ${index}`,
    name: 'Họ và tên',
    partOf: (part: string, index: string) => `${part}, thành viên ${index}`,
    email: 'Thư điện tử',
    role: 'Vai trò',
    add: 'Thêm thành viên',
    remove: 'Bỏ',
    removeWho: (who: string) => `Bỏ ${who}`,
    removed: (who: string) => `Đã bỏ ${who}. Thay đổi có hiệu lực khi lưu.`,
    oneChair: 'Cần đúng một tổ trưởng.',
    oneSecretary: 'Cần đúng một thư ký.',
    oneMember: 'Cần ít nhất một thành viên ngoài tổ trưởng và thư ký.',
    save: 'Lưu Tổ công tác',
    saved: 'Đã lưu Tổ công tác. Thư mời được gửi cho người chưa có tài khoản.',
  },
  en: {
    heading: 'Working group',
    lead: (agency) => `${agency}: as set up by its decision.`,
    list: 'Agencies',
    none: 'This agency has not set up its working group yet',
    noneAdvice:
      'Enter the decision and the members below. Without a working group no challenge can be submitted for review.',
    decision: 'Decision',
    decisionNumber: 'Decision number',
    decisionNumberHint: 'For example: 1234/QĐ-SYT',
    decisionDate: 'Date of the decision',
    termFrom: 'Term from',
    termTo: 'Until the end of',
    members: 'Members',
    membersHint:
      'One chair, one secretary and at least one member. Whoever has no account yet is invited at this address.',
    member: (index) => `Member ${index}`,
    name: 'Full name',
    partOf: (part, index) => `${part}, member ${index}`,
    email: 'E-mail',
    role: 'Role',
    add: 'Add a member',
    remove: 'Remove',
    removeWho: (who) => `Remove ${who}`,
    removed: (who) => `${who} was removed. The change takes effect when you save.`,
    oneChair: 'Exactly one chair is needed.',
    oneSecretary: 'Exactly one secretary is needed.',
    oneMember: 'At least one member beside chair and secretary is needed.',
    save: 'Save the working group',
    saved: 'The working group was saved. Whoever has no account yet is sent an invitation.',
  },
});

export const WORKING_GROUP_ROLE_TEXTS: Record<LocaleCode, Record<WorkingGroupRole, string>> = {
  vi: { chair: 'Tổ trưởng', secretary: 'Thư ký', member: 'Thành viên' },
  en: { chair: 'Chair', secretary: 'Secretary', member: 'Member' },
};
