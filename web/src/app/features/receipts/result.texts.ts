import type { LocaleCode } from '@loi-giai/shared';
import { defineTexts } from '../../core/texts';
import type { Checked, Outcome } from './verdict';

/** What was found out about a receipt, in words. */
export const RESULT_TEXTS = defineTexts({
  vi: {
    verdicts: {
      genuine: {
        heading: 'Biên nhận thật và còn nguyên vẹn',
        text: 'Cổng này đã cấp biên nhận và không có gì trong đó bị thay đổi.',
      },
      files_differ: {
        heading: 'Biên nhận thật, nhưng có tệp không khớp',
        text: 'Cổng này đã cấp biên nhận và không có gì trong đó bị thay đổi. Nhưng ít nhất một tệp đưa vào không phải là tệp đã nộp, hoặc không đọc được; xem từng tệp dưới đây.',
      },
      proof_differs: {
        heading: 'Biên nhận thật, nhưng bằng chứng không khớp',
        text: 'Cổng này đã cấp biên nhận và không có gì trong đó bị thay đổi. Nhưng bằng chứng gửi kèm là của biên nhận khác, hoặc đã bị sửa.',
      },
      unknown_form: {
        heading: 'Không phải biên nhận của cổng này',
        text: 'Tệp viết theo một mẫu mà cổng này không dùng.',
      },
      foreign: {
        heading: 'Không phải biên nhận của cổng này',
        text: 'Khóa ghi trong tệp không phải khóa của cổng này. Nếu biên nhận do một cổng khác cấp, hãy kiểm tra tại cổng đó.',
      },
      altered: {
        heading: 'Biên nhận không thật, hoặc đã bị sửa',
        text: 'Chữ ký không khớp với nội dung, nên không thể tin điều tệp này ghi. Chỉ cần một ký tự bị đổi là như vậy; hãy thử với tệp đúng như khi tải về.',
      },
      not_kept: {
        heading: 'Không xác nhận được biên nhận này',
        text: 'Chữ ký là của cổng, nhưng cổng không lưu phiên bản nào có biên nhận này. Hãy báo cho cơ quan điều phối chương trình.',
      },
      not_sealed: {
        heading: 'Biên nhận không khớp với niêm phong đã công bố',
        text: 'Biên nhận không nằm trong mã gốc đã chốt khi hết hạn nộp, hoặc dữ liệu cổng đang lưu không còn cho ra mã gốc đó. Hãy báo cho cơ quan điều phối chương trình.',
      },
    },
    filesMatch: 'Các tệp đưa vào đều đúng là tệp đã nộp.',
    callOpen:
      'Chưa thể đối chiếu với niêm phong: bài toán chưa công bố mã gốc. Hãy kiểm tra lại sau hạn nộp.',

    checksHeading: 'Từng phép kiểm tra',
    outcomes: {
      holds: 'Đúng',
      fails: 'Không đúng',
      after: 'Chưa kiểm tra',
      call_open: 'Chưa thể biết',
      not_sent: 'Không gửi kèm',
    },

    filesHeading: 'Các tệp',
    noFiles: 'Biên nhận không ghi tệp đính kèm nào, và không có tệp nào được đưa vào.',
    file: 'Tệp',
    fileOutcome: 'Kết quả',
    fileOutcomes: {
      matches: 'Đúng tệp đã nộp',
      differs: 'Khác tệp đã nộp',
      not_listed: 'Không có trong biên nhận',
      unread: 'Không đọc được',
      not_given: 'Chưa đối chiếu',
    },
    fileMeanings: {
      matches: 'Mã băm trùng với mã băm trong biên nhận.',
      differs: 'Biên nhận có tệp tên này, nhưng mã băm khác: nội dung tệp không phải nội dung đã nộp.',
      not_listed: 'Biên nhận không có tệp nào tên này hay mã băm này.',
      unread: '',
      not_given: 'Biên nhận ghi tệp này; chọn tệp ở trên để đối chiếu.',
    },
    listedAs: (name: string) => `Trong biên nhận tệp có tên ${name}.`,

    saysHeading: 'Biên nhận ghi gì',
    claimsHeading: 'Tệp này ghi gì',
    claimsWarning: 'Những điều dưới đây không được xác nhận.',
    number: 'Số biên nhận',
    challenge: 'Bài toán',
    organizations: 'Tổ chức đứng tên',
    taxCode: (code: string) => `mã số thuế ${code}`,
    proposal: 'Tên giải pháp',
    version: 'Phiên bản',
    submittedAt: 'Thời điểm nộp',
    cityTime: (at: string) => `${at} (giờ Việt Nam, theo đồng hồ của cổng)`,
    digest: 'Mã băm SHA-256 của nội dung',

    publishedHeading: 'Bài toán đã công bố gì khi hết hạn nộp',
    root: 'Mã gốc của cây băm (Merkle)',
    fixedAt: 'Chốt lúc',
    sealLink: 'Xem niêm phong của bài toán',
  },
  en: {
    verdicts: {
      genuine: {
        heading: 'The receipt is genuine and unchanged',
        text: 'This portal issued the receipt, and nothing in it was changed.',
      },
      files_differ: {
        heading: 'The receipt is genuine, but a file differs',
        text: 'This portal issued the receipt, and nothing in it was changed. But at least one of the files is not one that was submitted, or could not be read; see each file below.',
      },
      proof_differs: {
        heading: 'The receipt is genuine, but the proof is not its own',
        text: 'This portal issued the receipt, and nothing in it was changed. But the proof that was sent belongs to another receipt, or was changed.',
      },
      unknown_form: {
        heading: 'This is not a receipt of this portal',
        text: 'It is written in a form that this portal does not use.',
      },
      foreign: {
        heading: 'This is not a receipt of this portal',
        text: 'The key that it names is not one of this portal’s. If another portal issued the receipt, check it there.',
      },
      altered: {
        heading: 'The receipt is not genuine, or was changed',
        text: 'The signature does not fit the content, so nothing that it says can be relied on. One changed character is enough; try the file exactly as it was downloaded.',
      },
      not_kept: {
        heading: 'This receipt cannot be confirmed',
        text: 'The signature is the portal’s, but the portal keeps no version with this receipt. Please tell the programme office.',
      },
      not_sealed: {
        heading: 'The receipt does not fit the seal that was published',
        text: 'It is not in the root that was fixed at the closing time, or what the portal keeps no longer gives that root. Please tell the programme office.',
      },
    },
    filesMatch: 'All files are those that were submitted.',
    callOpen:
      'It cannot be compared with the seal yet: the challenge has published no root. Check again after the closing time.',

    checksHeading: 'Each check',
    outcomes: {
      holds: 'Right',
      fails: 'Wrong',
      after: 'Not checked',
      call_open: 'Cannot be told yet',
      not_sent: 'Not sent',
    },

    filesHeading: 'Files',
    noFiles: 'The receipt names no attachments, and no files were chosen.',
    file: 'File',
    fileOutcome: 'Result',
    fileOutcomes: {
      matches: 'As submitted',
      differs: 'Differs',
      not_listed: 'Not in the receipt',
      unread: 'Not read',
      not_given: 'Not compared',
    },
    fileMeanings: {
      matches: 'Its digest is one that the receipt names.',
      differs:
        'The receipt names a file like this, but with another digest: its content is not what was submitted.',
      not_listed: 'The receipt names no file like this, and none with this digest.',
      unread: '',
      not_given: 'The receipt names this file; choose it above to compare it.',
    },
    listedAs: (name) => `The receipt calls it ${name}.`,

    saysHeading: 'What the receipt says',
    claimsHeading: 'What this file says',
    claimsWarning: 'Nothing of what follows is confirmed.',
    number: 'Receipt number',
    challenge: 'Challenge',
    organizations: 'Organizations',
    taxCode: (code) => `tax code ${code}`,
    proposal: 'Name of the solution',
    version: 'Version',
    submittedAt: 'Submitted at',
    cityTime: (at) => `${at} (Vietnam time, by the portal’s clock)`,
    digest: 'SHA-256 digest of the content',

    publishedHeading: 'What the challenge published at its closing time',
    root: 'Root of the hash tree (Merkle)',
    fixedAt: 'Fixed at',
    sealLink: 'See the challenge’s seal',
  },
});

interface CheckTexts {
  readonly name: string;
  /** Of the outcomes that this check can have. */
  readonly meanings: Readonly<Partial<Record<Outcome, string>>>;
}

export const CHECK_TEXTS: Readonly<Record<LocaleCode, Readonly<Record<Checked, CheckTexts>>>> = {
  vi: {
    form: {
      name: 'Mẫu biên nhận',
      meanings: {
        holds: 'Tệp viết theo mẫu mà cổng này dùng.',
        fails: 'Tệp viết theo một mẫu mà cổng này không dùng.',
      },
    },
    key: {
      name: 'Khóa ký',
      meanings: {
        holds: 'Khóa ghi trong tệp là một khóa của cổng này.',
        fails: 'Khóa ghi trong tệp không phải khóa của cổng này.',
      },
    },
    signature: {
      name: 'Chữ ký số',
      meanings: {
        holds: 'Chữ ký khớp với nội dung: từ khi cổng ký đến nay không ký tự nào bị đổi.',
        fails: 'Chữ ký không khớp với nội dung: nội dung đã bị đổi, hoặc không phải cổng này ký.',
        after: 'Chỉ kiểm tra được khi mẫu và khóa đúng.',
      },
    },
    kept: {
      name: 'Bản lưu tại cổng',
      meanings: {
        holds: 'Cổng đang lưu phiên bản có đúng biên nhận này.',
        fails: 'Cổng không lưu phiên bản nào có biên nhận này.',
        after: 'Chỉ tra cứu khi chữ ký đúng, để không ai dò được số biên nhận.',
      },
    },
    included: {
      name: 'Niêm phong của bài toán',
      meanings: {
        holds:
          'Biên nhận nằm trong mã gốc đã công bố khi hết hạn nộp, và dữ liệu cổng đang lưu vẫn cho ra mã gốc đó.',
        fails:
          'Biên nhận không nằm trong mã gốc đã công bố, hoặc dữ liệu cổng đang lưu không còn cho ra mã gốc đó.',
        after: 'Chỉ đối chiếu khi chữ ký đúng.',
        call_open: 'Bài toán chưa công bố mã gốc; mã gốc có sau hạn nộp.',
      },
    },
    proof: {
      name: 'Bằng chứng gửi kèm',
      meanings: {
        holds: 'Bằng chứng dẫn từ biên nhận này đến mã gốc đã công bố.',
        fails: 'Bằng chứng không dẫn từ biên nhận này đến mã gốc đã công bố.',
        after: 'Chỉ kiểm tra được khi chữ ký đúng và mã gốc đã công bố.',
        call_open: 'Bài toán chưa công bố mã gốc; mã gốc có sau hạn nộp.',
        not_sent: 'Không bắt buộc: cổng đã tự đối chiếu với mã gốc, nếu mã gốc đã có.',
      },
    },
  },
  en: {
    form: {
      name: 'Form of the receipt',
      meanings: {
        holds: 'It is written in the form that this portal uses.',
        fails: 'It is written in a form that this portal does not use.',
      },
    },
    key: {
      name: 'Signing key',
      meanings: {
        holds: 'The key that it names is one of this portal’s.',
        fails: 'The key that it names is not one of this portal’s.',
      },
    },
    signature: {
      name: 'Signature',
      meanings: {
        holds: 'The signature fits the content: no character was changed since the portal signed it.',
        fails: 'The signature does not fit the content: it was changed, or this portal did not sign it.',
        after: 'It can be checked only where form and key are right.',
      },
    },
    kept: {
      name: 'What the portal keeps',
      meanings: {
        holds: 'The portal keeps a version with exactly this receipt.',
        fails: 'The portal keeps no version with this receipt.',
        after: 'Looked up only where the signature is right, so that nobody can try out numbers.',
      },
    },
    included: {
      name: 'The challenge’s seal',
      meanings: {
        holds:
          'The receipt is in the root that was published at the closing time, and what the portal keeps still gives that root.',
        fails:
          'The receipt is not in the root that was published, or what the portal keeps no longer gives that root.',
        after: 'Compared only where the signature is right.',
        call_open: 'The challenge has published no root yet; it does so after the closing time.',
      },
    },
    proof: {
      name: 'The proof that was sent',
      meanings: {
        holds: 'The proof leads from this receipt to the published root.',
        fails: 'The proof does not lead from this receipt to the published root.',
        after: 'It can be checked only where the signature is right and a root is published.',
        call_open: 'The challenge has published no root yet; it does so after the closing time.',
        not_sent: 'Not needed: the portal compares with the root itself, once there is one.',
      },
    },
  },
};
