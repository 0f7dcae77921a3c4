import type { LocaleCode } from '@loi-giai/shared';
import { defineTexts } from '../../core/texts';
import type { DigestFault } from './file-digests';
import type { ProofFault, ReceiptFault } from './held-document';

/** The page where anybody checks a receipt, up to the result. */
export const VERIFY_TEXTS = defineTexts({
  vi: {
    heading: 'Kiểm tra biên nhận',
    lead: 'Ai giữ biên nhận nộp giải pháp đều kiểm tra được: biên nhận có do cổng này cấp và còn nguyên vẹn hay không, các tệp có đúng là tệp đã nộp hay không. Không cần tài khoản.',
    noScripts:
      'Trình duyệt này không chạy JavaScript nên không kiểm tra được tại đây. Khóa công khai của cổng có ở cuối trang; cách tự kiểm tra bằng openssl có ở trang “Tự kiểm tra, không cần đến cổng”.',
    receipt: 'Biên nhận',
    receiptHint: 'Tệp .json đã tải từ trang biên nhận, hoặc tệp .pdf.',
    pasteReceipt: 'Dán nội dung biên nhận thay cho tệp',
    files: 'Các tệp đính kèm của giải pháp',
    filesHint:
      'Tệp không rời khỏi máy này: trình duyệt tính mã băm ngay tại đây, chỉ tên tệp và mã băm được gửi đi để đối chiếu.',
    proof: 'Bằng chứng nằm trong niêm phong',
    proofHint: 'Tổ chức nộp giải pháp tải tệp này từ trang biên nhận sau hạn nộp.',
    pasteProof: 'Dán nội dung bằng chứng thay cho tệp',
    check: 'Kiểm tra',
    digesting: (name: string) => `Đang tính mã băm của ${name}`,
    digested: (count: string) => `Đã tính mã băm của ${count} tệp.`,
    result: 'Kết quả kiểm tra',

    meaningHeading: 'Biên nhận chứng minh điều gì',
    meaning: [
      'Biên nhận ghi số, bài toán, tổ chức, tên giải pháp, phiên bản, thời điểm nộp theo đồng hồ của cổng, mã băm của nội dung và của từng tệp.',
      'Cổng ký số lên toàn bộ. Chỉ cần một ký tự bị đổi là chữ ký không còn đúng.',
      'Sau hạn nộp, cổng công bố một mã gốc tính từ tất cả các biên nhận của bài toán. Từ đó ai cũng thấy được có biên nhận nào bị thêm, bớt hay thay đổi hay không.',
      'Kết quả kiểm tra không cho biết gì về các phiên bản khác hay về việc đánh giá.',
    ],
    byHand: 'Tự kiểm tra, không cần đến cổng',

    keysHeading: 'Khóa công khai của cổng',
    keysText:
      'Biên nhận được ký bằng Ed25519. Dưới đây là tất cả các khóa cổng đã dùng để ký, mới nhất trước; hãy lưu lại nếu muốn kiểm tra về sau mà không cần đến cổng.',
    keysFile: 'Các khóa ở dạng tệp cho phần mềm đọc',
    keyId: 'Mã của khóa',
    usedSince: 'Dùng từ',
    publicKey: 'Khóa công khai',
    noKeys: 'Cổng chưa ký biên nhận nào.',
  },
  en: {
    heading: 'Check a receipt',
    lead: 'Whoever holds the receipt of a proposal can check whether this portal issued it and nothing in it was changed, and whether files are those that were submitted. No account is needed.',
    noScripts:
      'This browser runs no JavaScript, so nothing can be checked here. The portal’s public key is at the end of the page; the page “Check it yourself, without the portal” tells how to check with openssl.',
    receipt: 'Receipt',
    receiptHint: 'The .json file that was downloaded from the receipt’s page, or the .pdf file.',
    pasteReceipt: 'Paste the receipt instead of choosing a file',
    files: 'The proposal’s attachments',
    filesHint:
      'Files do not leave this computer: the browser digests them here, and only their names and digests are sent to be compared.',
    proof: 'Proof of inclusion in the seal',
    proofHint: 'The solver downloads it from the receipt’s page after the closing time.',
    pasteProof: 'Paste the proof instead of choosing a file',
    check: 'Check',
    digesting: (name) => `Digesting ${name}`,
    digested: (count) => `Files digested: ${count}.`,
    result: 'Result',

    meaningHeading: 'What a receipt proves',
    meaning: [
      'A receipt names its number, the challenge, the organizations, the proposal, its version, the time of submission by the portal’s clock, and digests of the content and of each file.',
      'The portal signs all of it. When a single character is changed, the signature no longer holds.',
      'After the closing time the portal publishes a root taken over all receipts of the challenge. From it everybody can see whether any was added, removed or changed.',
      'The result tells nothing of other versions, or of the evaluation.',
    ],
    byHand: 'Check it yourself, without the portal',

    keysHeading: 'The portal’s public keys',
    keysText:
      'Receipts are signed with Ed25519. These are all keys that the portal has ever signed with, the newest first; keep them if you want to check without the portal later.',
    keysFile: 'The keys as a file for programs',
    keyId: 'Id of the key',
    usedSince: 'Used since',
    publicKey: 'Public key',
    noKeys: 'The portal has not signed any receipt yet.',
  },
});

export const RECEIPT_MISSING: Readonly<Record<LocaleCode, string>> = {
  vi: 'Hãy chọn tệp biên nhận, hoặc dán nội dung biên nhận.',
  en: 'Choose the receipt’s file, or paste the receipt.',
};

export const RECEIPT_FAULT_TEXTS: Readonly<Record<LocaleCode, Readonly<Record<ReceiptFault, string>>>> = {
  vi: {
    empty: 'Tệp trống. Hãy tải lại biên nhận từ trang biên nhận.',
    too_large: 'Tệp lớn hơn nhiều so với một biên nhận. Hãy chọn tệp .json đã tải từ trang biên nhận.',
    unreadable: 'Không đọc được tệp này. Có thể tệp đã bị di chuyển, bị xóa, hoặc là một thư mục.',
    nothing_attached:
      'Trong tệp PDF này không tìm thấy biên nhận gốc; có thể tệp đã được in hoặc lưu lại bằng phần mềm khác. Hãy chọn tệp .json đã tải từ trang biên nhận.',
    not_json:
      'Nội dung này không phải biên nhận, hoặc chỉ còn một phần: cần nguyên vẹn từ dấu { đầu tiên đến dấu } cuối cùng.',
    other:
      'Tệp này không có đủ các phần của một biên nhận, hoặc có phần thừa. Hãy chọn tệp đúng như khi tải về.',
    proof:
      'Đây là tệp bằng chứng. Hãy đưa vào mục “Bằng chứng nằm trong niêm phong”, còn ở đây chọn tệp biên nhận.',
  },
  en: {
    empty: 'The file is empty. Download the receipt from its page again.',
    too_large: 'The file is much larger than any receipt. Choose the .json file from the receipt’s page.',
    unreadable: 'This file cannot be read. It may have been moved or deleted, or it is a folder.',
    nothing_attached:
      'This PDF does not hold the receipt itself; another program may have printed or saved it anew. Choose the .json file from the receipt’s page.',
    not_json:
      'This is not a receipt, or only part of one: it has to be whole, from the first { to the last }.',
    other:
      'This lacks a part of a receipt, or has one too many. Choose the file exactly as it was downloaded.',
    proof: 'This is a proof. Put it into “Proof of inclusion in the seal”, and choose the receipt here.',
  },
};

export const PROOF_FAULT_TEXTS: Readonly<Record<LocaleCode, Readonly<Record<ProofFault, string>>>> = {
  vi: {
    unreadable: RECEIPT_FAULT_TEXTS.vi.unreadable,
    empty: 'Tệp trống. Hãy tải lại bằng chứng từ trang biên nhận.',
    too_large: 'Tệp lớn hơn nhiều so với một bằng chứng. Hãy chọn tệp .json đã tải từ trang biên nhận.',
    nothing_attached: 'Bằng chứng là tệp .json, không phải PDF.',
    not_json: 'Nội dung này không phải bằng chứng, hoặc chỉ còn một phần.',
    other: 'Tệp này không phải bằng chứng do cổng cấp. Hãy chọn tệp đúng như khi tải về.',
    receipt: 'Đây là tệp biên nhận, không phải bằng chứng. Hãy chọn tệp bằng chứng, hoặc để trống mục này.',
  },
  en: {
    unreadable: RECEIPT_FAULT_TEXTS.en.unreadable,
    empty: 'The file is empty. Download the proof from the receipt’s page again.',
    too_large: 'The file is much larger than any proof. Choose the .json file from the receipt’s page.',
    nothing_attached: 'A proof is a .json file, not a PDF.',
    not_json: 'This is not a proof, or only part of one.',
    other: 'This is not a proof as the portal gives it. Choose the file exactly as it was downloaded.',
    receipt: 'This is a receipt, not a proof. Choose the proof, or leave this empty.',
  },
};

export const DIGEST_FAULT_TEXTS: Readonly<Record<LocaleCode, Readonly<Record<DigestFault, string>>>> = {
  vi: {
    size: 'Lớn hơn mọi tệp mà một giải pháp được phép có, nên không thể là tệp đã nộp.',
    count: 'Đã đủ số tệp đối chiếu được trong một lần.',
    unreadable: 'Không đọc được tệp này. Có thể tệp đã bị di chuyển, bị xóa, hoặc là một thư mục.',
    unavailable:
      'Trình duyệt không tính được mã băm ở đây. Hãy mở trang này qua https bằng một trình duyệt mới.',
  },
  en: {
    size: 'Larger than any file a proposal may have, so it cannot be one that was submitted.',
    count: 'As many files have been chosen as can be compared at once.',
    unreadable: 'This file cannot be read. It may have been moved or deleted, or it is a folder.',
    unavailable: 'The browser cannot digest files here. Open this page over https in a recent browser.',
  },
};
