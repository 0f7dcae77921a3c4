import { defineTexts } from '../../core/texts';

export const BY_HAND_TEXTS = defineTexts({
  vi: {
    heading: 'Tự kiểm tra biên nhận, không cần đến cổng',
    lead: 'Mọi điều cổng trả lời khi kiểm tra biên nhận, ai cũng tự kiểm tra được trên máy của mình bằng công cụ phổ biến: openssl (từ bản 3), jq và Node.js. Các lệnh dưới đây viết cho Linux; trên Windows dùng WSL, trên macOS cài thêm openssl và coreutils.',
    description:
      'Cách kiểm tra biên nhận nộp giải pháp bằng openssl, và cách tính lại mã gốc của niêm phong.',
    verify: 'Kiểm tra biên nhận',
    command: 'Lệnh',
    signatureHeading: 'Chữ ký',
    signatureText:
      'Cần tệp biên nhận, lưu với tên receipt.json, và các khóa công khai của cổng, lưu với tên keys.json.',
    keysFile: 'Tải các khóa công khai (keys.json)',
    signatureAfter:
      'Dòng cuối trả lời “Signature Verified Successfully” khi chữ ký đúng. Phần được ký là “receipt” ở dạng chuẩn của RFC 8785: các khóa xếp theo thứ tự, không có dấu cách, mã hóa UTF-8; chữ ký là Ed25519 (RFC 8032).',
    filesHeading: 'Các tệp đính kèm',
    filesText: 'Một tệp là tệp đã nộp khi lệnh sha256sum cho ra mã băm đứng cạnh tên tệp trong biên nhận.',
    contentHeading: 'Nội dung của giải pháp',
    contentText:
      'Dành cho tổ chức nộp giải pháp: tải phiên bản đã nộp từ trang biên nhận, lưu với tên version.json. Lệnh sau phải cho ra mã băm của nội dung ghi trong biên nhận.',
    rootHeading: 'Niêm phong của bài toán',
    rootText:
      'Khi hết hạn nộp, cổng công bố một mã gốc tính từ tất cả các biên nhận của bài toán, kể cả của những phiên bản đã được thay hoặc đã rút. Mỗi biên nhận thành một mã lá: SHA-256 của một byte 0 và biên nhận ở dạng chuẩn. Các mã lá được xếp theo thứ tự của chúng rồi ghép từng đôi thành cây băm theo RFC 6962; của hai nút, nút trên là SHA-256 của một byte 1 và hai nút đó.',
    rootNeeds:
      'Cần biên nhận (receipt.json), bằng chứng tải từ trang biên nhận (proof.json), niêm phong tải từ trang của bài toán (seal.json), và chương trình ngắn sau đây, không cần cài thêm gì ngoài Node.js.',
    script: 'Tải chương trình check-proof.mjs',
    rootAfter:
      'Chương trình cho biết biên nhận có nằm trong mã gốc hay không, và các mã lá đã công bố có cho ra mã gốc hay không. Ai ghi lại mã gốc ngay sau hạn nộp thì về sau thấy được có gì bị thêm, bớt hay thay đổi hay không.',
  },
  en: {
    heading: 'Check a receipt yourself, without the portal',
    lead: 'Everything the portal answers about a receipt, anybody can check on a computer of their own with common tools: openssl (from version 3), jq and Node.js. The commands are written for Linux; on Windows use WSL, on macOS add openssl and coreutils.',
    description:
      'How to check the receipt of a proposal with openssl, and how to take the root of a seal anew.',
    verify: 'Check a receipt',
    command: 'Commands',
    signatureHeading: 'The signature',
    signatureText:
      'You need the receipt, saved as receipt.json, and the portal’s public keys, saved as keys.json.',
    keysFile: 'Download the public keys (keys.json)',
    signatureAfter:
      'The last line answers “Signature Verified Successfully” where the signature is right. What is signed is “receipt” in the canonical form of RFC 8785: keys sorted, no spaces, UTF-8; the signature is Ed25519 (RFC 8032).',
    filesHeading: 'The attachments',
    filesText:
      'A file is the one that was submitted when sha256sum gives the digest that stands beside its name in the receipt.',
    contentHeading: 'The proposal’s content',
    contentText:
      'For the solver: download the submitted version from the receipt’s page and save it as version.json. This command must give the digest of the content that the receipt names.',
    rootHeading: 'The challenge’s seal',
    rootText:
      'At the closing time the portal publishes a root taken over all receipts of the challenge, also those of versions that were replaced or withdrawn. Each receipt becomes a leaf: the SHA-256 of a zero byte and the canonical receipt. The leaves are sorted by their bytes and joined two by two into the hash tree of RFC 6962; the node above two others is the SHA-256 of a one byte and these two.',
    rootNeeds:
      'You need the receipt (receipt.json), the proof from the receipt’s page (proof.json), the seal from the challenge’s page (seal.json), and this short program, which needs nothing but Node.js.',
    script: 'Download the program check-proof.mjs',
    rootAfter:
      'It tells whether the receipt is in the root, and whether the published leaves give the root. Whoever notes the root down after the closing time can see later whether anything was added, removed or changed.',
  },
});
