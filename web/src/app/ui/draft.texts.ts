import { defineTexts } from '../core/texts';

/** Words of every draft that saves itself and that several people may write. */
export const DRAFT_TEXTS = defineTexts({
  vi: {
    received: (parts: string) => `Đã nhận thay đổi của người khác ở mục: ${parts}.`,
    keptHere:
      'Thay đổi cuối chưa gửi được, đang được giữ trong trình duyệt này. Mở lại trang soạn để gửi tiếp.',
    unkept: 'Trình duyệt này không giữ được nội dung chưa gửi. Đừng đóng trang này khi chưa thấy “Đã lưu”.',
    restoredHeading: 'Đã khôi phục nội dung chưa gửi',
    restoredText:
      'Lần trước có thay đổi chưa kịp gửi lên cổng. Trình duyệt này đã giữ lại và đang gửi tiếp; hãy xem trạng thái lưu ở cuối trang.',
    blocked: 'Chưa lưu: có mục chưa đúng, xem các mục được đánh dấu.',
    stale: 'Có mục cần chọn giữa hai bản',
    choose: 'Chọn bản được giữ',
    heading: 'Hai người đã sửa cùng một mục',
    text: 'Người khác, hoặc chính tài khoản này ở cửa sổ khác, đã lưu mục dưới đây với nội dung khác. Hãy chọn bản được giữ cho từng mục. Trước khi chọn, nội dung trên trang này vẫn còn nhưng chưa lưu lên cổng.',
    mine: 'Nội dung trên trang này',
    theirs: 'Nội dung đã lưu trên cổng',
    differences: 'Những chỗ khác nhau',
    keep: (part: string) => `Giữ bản nào cho mục ${part}?`,
    both: 'Cả hai, nối tiếp nhau để sửa lại sau',
    decide: 'Dùng các lựa chọn này',
    empty: 'Để trống',
  },
  en: {
    received: (parts) => `Received somebody else’s changes in: ${parts}.`,
    keptHere:
      'The last changes could not be sent and are kept in this browser. Open this page again to send them.',
    unkept: 'This browser cannot keep what is not saved yet. Do not close this page before you see “Saved”.',
    restoredHeading: 'Unsent words were brought back',
    restoredText:
      'Some changes could not be sent to the portal last time. This browser has kept them and is sending them now; see the saving state at the bottom of the page.',
    blocked: 'Not saved: something is not right, see the marked fields.',
    stale: 'Choose between two versions of a section',
    choose: 'Choose which to keep',
    heading: 'Two people changed the same section',
    text: 'Somebody else, or this account in another window, has stored a different text for the sections below. Choose what to keep for each. Until then what you wrote stays on this page, but is not saved on the portal.',
    mine: 'What is on this page',
    theirs: 'What is saved on the portal',
    differences: 'What differs',
    keep: (part) => `Which one for ${part}?`,
    both: 'Both, one after the other, to be edited later',
    decide: 'Use these choices',
    empty: 'Left empty',
  },
});
