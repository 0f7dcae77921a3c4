import { defineTexts } from '../../core/texts';

export const REVIEW_RULES_TEXTS = defineTexts({
  vi: {
    heading: 'Trình tự thẩm định đặt hàng',
    lead: 'Sau khi tổ chức đồng ý, đặt hàng đi qua các bước này rồi mới ký. Thay đổi có hiệu lực với những đặt hàng được đồng ý từ nay; đặt hàng đang thẩm định giữ trình tự cũ.',
    save: 'Lưu trình tự',
    saved: 'Đã lưu trình tự thẩm định.',
    then: ' → ',
  },
  en: {
    heading: 'Reviews of commissions',
    lead: 'Once the organization has agreed, a commission goes through these steps before it is signed. A change holds for what is agreed from now on; reviews under way go on as they were begun.',
    save: 'Save',
    saved: 'The reviews were saved.',
    then: ' → ',
  },
});
