import { defineTexts } from '../../core/texts';

export const PAPERS_TEXTS = defineTexts({
  vi: {
    heading: 'Bổ sung giấy tờ',
    proposal: 'Giải pháp dự thi',
    asked: 'Hội đồng đề nghị bổ sung giấy tờ',
    askedText: (until: string) => `Nhận đến hết ngày ${until} (giờ Việt Nam).`,
    open: 'Bổ sung giấy tờ',
    kept: 'Nội dung giải pháp và biên nhận được giữ nguyên; giấy tờ bổ sung được lưu riêng. Giấy tờ đã gửi không rút lại được; gửi nhầm thì gửi thêm bản đúng.',
    over: 'Đã hết hạn hoặc đã có kết luận nên không nhận thêm giấy tờ.',
    accepted: 'Giấy tờ đã được chấp nhận; giải pháp hợp lệ.',
    choose: (item: string) => `Tệp cho mục: ${item}`,
    hint: 'PDF, ảnh hoặc tệp Office, mỗi tệp không quá 50 MB, nhiều nhất 10 tệp.',
    supplied: (at: string) => `đã nhận lúc ${at}`,
    sent: 'Đã nhận giấy tờ.',
    unmet: 'Yêu cầu chưa đáp ứng',
  },
  en: {
    heading: 'Supply papers',
    proposal: 'Proposal',
    asked: 'The panel asks for missing papers',
    askedText: (until) => `They are taken until the end of ${until} (Vietnam time).`,
    open: 'Supply papers',
    kept: 'The proposal and its receipt stay as they are; papers are kept apart. What was sent cannot be taken back; send the right file as well where one was wrong.',
    over: 'The time has passed, or the panel has decided: no more papers are taken.',
    accepted: 'The papers were accepted; the proposal is eligible.',
    choose: (item) => `File for: ${item}`,
    hint: 'PDF, pictures or Office files of up to 50 MB each, at most 10.',
    supplied: (at) => `received at ${at}`,
    sent: 'The paper was received.',
    unmet: 'Requirements that are not met',
  },
});
