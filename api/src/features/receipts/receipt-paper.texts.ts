/** What stands on the paper beside the facts. */
export interface PaperTexts {
  readonly portal: string;
  readonly title: string;
  readonly statement: string;
  readonly number: string;
  readonly challenge: string;
  readonly organization: string;
  readonly taxCode: (code: string) => string;
  readonly proposal: string;
  readonly version: string;
  readonly submittedAt: string;
  readonly cityTime: (moment: string) => string;
  readonly digest: string;
  readonly files: string;
  readonly noFiles: string;
  readonly bytes: (count: string) => string;
  readonly signature: string;
  readonly key: string;
  readonly howHeading: string;
  readonly how: (address: string, keys: string) => readonly string[];
  readonly page: (number: number, of: number) => string;
}

export const PAPER_TEXTS: Readonly<Record<'vi' | 'en', PaperTexts>> = {
  vi: {
    portal: 'Cổng bài toán lớn và đổi mới sáng tạo khu vực công, Thành phố Hồ Chí Minh',
    title: 'Biên nhận nộp giải pháp dự thi',
    statement:
      'Cổng Lời Giải xác nhận đã tiếp nhận giải pháp dự thi dưới đây, đúng nội dung và thời điểm được ghi.',
    number: 'Số biên nhận',
    challenge: 'Bài toán lớn',
    organization: 'Tổ chức giải bài toán',
    taxCode: (code) => `Mã số thuế: ${code}`,
    proposal: 'Giải pháp dự thi',
    version: 'Phiên bản',
    submittedAt: 'Thời điểm tiếp nhận',
    cityTime: (moment) => `${moment} (giờ Việt Nam, theo đồng hồ của cổng)`,
    digest: 'Mã băm SHA-256 của nội dung',
    files: 'Tệp đính kèm',
    noFiles: 'Không có',
    bytes: (count) => `${count} byte, mã băm SHA-256:`,
    signature: 'Chữ ký số Ed25519',
    key: 'Mã của khóa ký',
    howHeading: 'Cách kiểm tra',
    how: (address, keys) => [
      `Biên nhận gốc là tệp dữ liệu bien-nhan.json, được đính kèm trong tệp PDF này. Ai giữ tệp đó đều có thể kiểm tra tại ${address}: biên nhận có do cổng cấp và còn nguyên vẹn hay không, các tệp đính kèm có đúng là tệp đã nộp hay không. Tệp được tính mã băm ngay trên máy của người kiểm tra và không bị gửi đi.`,
      `Khóa công khai của cổng ở ${keys}; với khóa này có thể kiểm tra chữ ký mà không cần đến cổng.`,
      'Bản in chỉ để đọc; chữ ký được tính trên tệp dữ liệu, không phải trên bản in.',
    ],
    page: (number, of) => `Trang ${number}/${of}`,
  },
  en: {
    portal: 'The portal of big problems and public-sector innovation, Ho Chi Minh City',
    title: 'Receipt for a submitted proposal',
    statement:
      'The Lời Giải portal confirms that it has received the proposal below, with this content and at this time.',
    number: 'Receipt number',
    challenge: 'Challenge',
    organization: 'Organization',
    taxCode: (code) => `Tax code: ${code}`,
    proposal: 'Proposal',
    version: 'Version',
    submittedAt: 'Received at',
    cityTime: (moment) => `${moment} (Vietnam time, by the portal’s clock)`,
    digest: 'SHA-256 digest of the content',
    files: 'Attachments',
    noFiles: 'None',
    bytes: (count) => `${count} bytes, SHA-256 digest:`,
    signature: 'Ed25519 signature',
    key: 'Id of the signing key',
    howHeading: 'How to check',
    how: (address, keys) => [
      `The receipt itself is the file bien-nhan.json, which is attached to this PDF. Whoever holds it can check at ${address} whether this portal issued the receipt and nothing in it was changed, and whether files are those that were submitted. Files are digested on the checker’s own device and sent nowhere.`,
      `The portal’s public key is at ${keys}; with it the signature can be checked without the portal.`,
      'What is printed is for reading: the signature is taken over the file, not over the print.',
    ],
    page: (number, of) => `Page ${number} of ${of}`,
  },
};
