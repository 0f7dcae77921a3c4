import type {
  AmendmentState,
  BiddingForm,
  CommissionKind,
  CommissionState,
  DocumentKind,
  LocaleCode,
  ReviewRole,
  TermField,
} from '@loi-giai/shared';

export const COMMISSION_KIND_TEXTS: Record<LocaleCode, Record<CommissionKind, string>> = {
  vi: {
    prize: 'Giải thưởng',
    order: 'Đặt hàng',
    contract: 'Hợp đồng',
    exploration: 'Thăm dò có trả kinh phí',
    pilot: 'Thí điểm',
  },
  en: {
    prize: 'Prize',
    order: 'Order',
    contract: 'Contract',
    exploration: 'Paid exploration',
    pilot: 'Pilot',
  },
};

export const COMMISSION_STATE_TEXTS: Record<LocaleCode, Record<CommissionState, string>> = {
  vi: {
    draft: 'Đang soạn',
    offered: 'Chờ tổ chức đồng ý',
    agreed: 'Đang thẩm định',
    signed: 'Đã ký',
    running: 'Đang thực hiện',
    accepted: 'Đã nghiệm thu',
    closed: 'Đã đóng hồ sơ',
    terminated: 'Đã chấm dứt',
  },
  en: {
    draft: 'Being drafted',
    offered: 'Waiting for agreement',
    agreed: 'In review',
    signed: 'Signed',
    running: 'Being carried out',
    accepted: 'Accepted',
    closed: 'Closed',
    terminated: 'Terminated',
  },
};

export const AMENDMENT_STATE_TEXTS: Record<LocaleCode, Record<AmendmentState, string>> = {
  vi: {
    draft: 'Đang soạn',
    offered: 'Chờ tổ chức đồng ý',
    agreed: 'Chờ lãnh đạo duyệt',
    approved: 'Chờ ký',
    in_force: 'Có hiệu lực',
    withdrawn: 'Đã rút',
  },
  en: {
    draft: 'Being drafted',
    offered: 'Waiting for agreement',
    agreed: 'Waiting for the leader',
    approved: 'Waiting for the signature',
    in_force: 'In force',
    withdrawn: 'Withdrawn',
  },
};

export const TERM_TEXTS: Record<LocaleCode, Record<TermField, string>> = {
  vi: {
    value: 'Giá trị',
    startsOn: 'Ngày bắt đầu',
    endsOn: 'Ngày kết thúc',
    legalBasis: 'Căn cứ pháp lý',
    awardDecision: 'Số, ngày quyết định trao giải',
    scope: 'Nội dung, phạm vi công việc',
    products: 'Sản phẩm phải giao',
    question: 'Điều cần làm rõ',
    area: 'Địa bàn, nơi thí điểm',
    permit: 'Giấy phép thử nghiệm có kiểm soát',
    biddingForm: 'Hình thức lựa chọn nhà thầu',
    guarantee: 'Bảo đảm thực hiện hợp đồng',
    fundingSource: 'Nguồn kinh phí',
    payment: 'Phương thức thanh toán',
    otherTerms: 'Điều khoản khác',
  },
  en: {
    value: 'Value',
    startsOn: 'Begins on',
    endsOn: 'Ends on',
    legalBasis: 'Legal basis',
    awardDecision: 'Number and date of the award decision',
    scope: 'Work and scope',
    products: 'What is to be delivered',
    question: 'What is to be found out',
    area: 'Area of the pilot',
    permit: 'Sandbox permit',
    biddingForm: 'How the contractor was chosen',
    guarantee: 'Performance guarantee',
    fundingSource: 'Source of funds',
    payment: 'Payment',
    otherTerms: 'Other terms',
  },
};

export const BIDDING_FORM_TEXTS: Record<LocaleCode, Record<BiddingForm, string>> = {
  vi: {
    open: 'Đấu thầu rộng rãi',
    limited: 'Đấu thầu hạn chế',
    quotation: 'Chào hàng cạnh tranh',
    direct: 'Chỉ định thầu',
    special: 'Trường hợp đặc biệt',
  },
  en: {
    open: 'Open tender',
    limited: 'Limited tender',
    quotation: 'Competitive quotation',
    direct: 'Direct appointment',
    special: 'Special case',
  },
};

export const DOCUMENT_KIND_TEXTS: Record<LocaleCode, Record<DocumentKind, string>> = {
  vi: {
    draft: 'Dự thảo',
    decision: 'Quyết định',
    guarantee: 'Bảo đảm thực hiện',
    signed: 'Văn bản đã ký',
    amendment: 'Phụ lục đã ký',
    minutes: 'Biên bản',
    other: 'Văn bản khác',
  },
  en: {
    draft: 'Draft',
    decision: 'Decision',
    guarantee: 'Guarantee',
    signed: 'Signed paper',
    amendment: 'Signed amendment',
    minutes: 'Minutes',
    other: 'Other',
  },
};

export const REVIEW_ROLE_TEXTS: Record<LocaleCode, Record<ReviewRole, string>> = {
  vi: { legal: 'Pháp chế', finance: 'Tài chính – kế toán', leader: 'Lãnh đạo đơn vị' },
  en: { legal: 'Legal', finance: 'Finance and accounting', leader: 'The agency’s leader' },
};
