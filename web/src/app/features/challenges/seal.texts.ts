import { defineTexts } from '../../core/texts';

/** What the closing of a call fixes, as everybody reads it. */
export const PUBLIC_SEAL_TEXTS = defineTexts({
  vi: {
    heading: 'Niêm phong',
    before: (closing: string) =>
      `Ngay sau hạn nộp (${closing}), cổng chốt và công bố tại đây một mã gốc tính từ biên nhận của mọi giải pháp đã nộp. Từ mã gốc đó, ai cũng kiểm tra được về sau có giải pháp nào bị thêm, bớt hay thay đổi hay không. Trước hạn nộp, không ai biết đã có bao nhiêu giải pháp.`,
    after:
      'Mã gốc được tính từ biên nhận của mọi phiên bản đã nộp và không thể đổi nữa. Ai cũng kiểm tra được không có giải pháp nào bị thêm, bớt hay thay đổi sau hạn nộp.',
    root: 'Mã gốc của cây băm (Merkle)',
    fixedAt: 'Chốt lúc',
    openedAt: 'Mở lúc',
    notOpened: 'Chưa mở',
    openedBy: (at: string) => `${at}, do chủ tịch và thư ký hội đồng cùng mở`,
    more: 'Xem các mã lá và tính lại mã gốc',
    verify: 'Kiểm tra biên nhận',

    headingOf: (code: string) => `Niêm phong của bài toán ${code}`,
    challenges: 'Bài toán lớn',
    description: 'Mã gốc và các mã lá đã chốt khi hết hạn nộp giải pháp.',
    versions: 'Số phiên bản đã nộp',
    versionsNote: (count: string) => `${count} (kể cả phiên bản đã được thay hoặc đã rút)`,
    leaves: 'Các mã lá',
    leavesText:
      'Mỗi phiên bản đã nộp có một mã lá, tính từ biên nhận của phiên bản đó. Các mã lá được xếp theo thứ tự chữ số nên không cho biết ai nộp trước, ai nộp sau.',
    noLeaves: 'Không có giải pháp nào được nộp; mã gốc là mã băm SHA-256 của dữ liệu rỗng.',
    recompute: 'Tính lại mã gốc',
    recomputed: 'Các mã lá cho ra đúng mã gốc đã công bố.',
    differs: 'Các mã lá không cho ra mã gốc đã công bố. Hãy báo cho cơ quan điều phối chương trình.',
    unavailable: 'Trình duyệt không tính được ở đây. Hãy mở trang này qua https bằng một trình duyệt mới.',
    how: 'Cách kiểm tra',
    howText:
      'Ai giữ biên nhận thì kiểm tra được biên nhận đó có nằm trong mã gốc này hay không, tại cổng hoặc trên máy của mình. Hãy ghi lại mã gốc: nếu sau này trang hiện một mã khác thì đã có dữ liệu bị thay đổi.',
    byHand: 'Tự kiểm tra, không cần đến cổng',
    file: 'Tải niêm phong (seal.json)',
  },
  en: {
    heading: 'Seal',
    before: (closing) =>
      `Right after the closing time (${closing}) the portal fixes and publishes a root here, taken over the receipts of all proposals that were submitted. From it everybody can check later whether any was added, removed or changed. Until then nobody learns how many there are.`,
    after:
      'The root is taken over the receipts of all versions that were submitted, and can no longer be changed. Everybody can check that nothing was added, removed or changed after the closing time.',
    root: 'Root of the hash tree (Merkle)',
    fixedAt: 'Fixed at',
    openedAt: 'Opened at',
    notOpened: 'Not opened yet',
    openedBy: (at) => `${at}, by the panel’s chair and secretary together`,
    more: 'See the leaves and take the root anew',
    verify: 'Check a receipt',

    headingOf: (code) => `Seal of challenge ${code}`,
    challenges: 'Challenges',
    description: 'The root and the leaves that were fixed at the closing time.',
    versions: 'Versions submitted',
    versionsNote: (count) => `${count} (also those that were replaced or withdrawn)`,
    leaves: 'Leaves',
    leavesText:
      'Each submitted version has a leaf, taken over its receipt. The leaves are sorted by their digits, so that they do not tell who came first.',
    noLeaves: 'Nothing was submitted; the root is the SHA-256 digest of nothing.',
    recompute: 'Take the root anew',
    recomputed: 'The leaves give the root that was published.',
    differs: 'The leaves do not give the root that was published. Please tell the programme office.',
    unavailable: 'The browser cannot do this here. Open this page over https in a recent browser.',
    how: 'How to check',
    howText:
      'Whoever holds a receipt can check whether it is in this root, with the portal or on a computer of their own. Note the root down: if this page ever shows another one, something was changed.',
    byHand: 'Check it yourself, without the portal',
    file: 'Download the seal (seal.json)',
  },
});
