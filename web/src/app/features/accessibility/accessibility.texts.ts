import { defineTexts } from '../../core/texts';

interface Section {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly points: readonly string[];
}

const vietnamese: readonly Section[] = [
  {
    heading: 'Mức độ đáp ứng',
    paragraphs: [
      'Cổng được xây dựng theo Hướng dẫn về khả năng tiếp cận nội dung web WCAG 2.2, mức AA, ở cả tiếng Việt và tiếng Anh. Văn bản để đọc đạt độ tương phản của mức AAA.',
    ],
    points: [
      'Mọi việc đều làm được chỉ bằng bàn phím; vị trí con trỏ luôn nhìn thấy rõ; có liên kết đi thẳng đến nội dung chính.',
      'Trang dùng được ở màn hình rộng 320 điểm ảnh và khi phóng to đến 400%, không phải cuộn ngang.',
      'Không chỉ dùng màu sắc để truyền đạt; mỗi biểu đồ đều có bảng số liệu đi kèm.',
      'Lỗi nhập liệu được nêu bằng lời, ở cạnh mục bị lỗi và trong phần tóm tắt ở đầu biểu mẫu.',
      'Các trang công khai đọc được cả khi trình duyệt không chạy JavaScript.',
      'Có giao diện sáng và tối; chuyển động được tắt khi thiết bị yêu cầu; trang in được.',
    ],
  },
  {
    heading: 'Những gì chưa đáp ứng',
    paragraphs: ['Chúng tôi biết các hạn chế sau:'],
    points: [
      'Tài liệu do cơ quan và tổ chức dự thi đính kèm (PDF, tài liệu Office, ảnh) là của người gửi; chúng tôi không bảo đảm các tài liệu đó tiếp cận được.',
      'Một số bài toán có thể chưa có bản tiếng Anh đầy đủ; khi đó phần tiếng Việt được hiển thị.',
      'Ô chọn ngày và giờ là của trình duyệt; cách đọc của chúng khác nhau giữa các trình duyệt.',
    ],
  },
  {
    heading: 'Cách chúng tôi kiểm tra',
    paragraphs: [
      'Mỗi lần thay đổi, các trang được mở trong trình duyệt thật ở khổ máy tính và điện thoại, và được kiểm tra tự động bằng axe. Một thay đổi gây ra lỗi tiếp cận sẽ không được đưa vào sử dụng. Kiểm tra tự động không thay thế được trải nghiệm của người dùng, vì vậy mọi phản ánh đều có ích.',
    ],
    points: [],
  },
  {
    heading: 'Khi gặp trở ngại',
    paragraphs: [
      'Nếu có nội dung không đọc được hoặc việc không làm được, hãy báo cho cơ quan thường trực chương trình tại Sở Khoa học và Công nghệ, hoặc cho cơ quan nêu bài toán. Hãy cho biết địa chỉ trang, việc định làm và thiết bị, phần mềm đang dùng. Nội dung sẽ được cung cấp ở dạng khác trong khi chúng tôi khắc phục.',
    ],
    points: [],
  },
];

const english: readonly Section[] = [
  {
    heading: 'How far the portal conforms',
    paragraphs: [
      'The portal is built to the Web Content Accessibility Guidelines WCAG 2.2, level AA, in Vietnamese and in English. Running text has the contrast of level AAA.',
    ],
    points: [
      'Everything can be done with a keyboard alone; the focus is always plainly visible; a link leads straight to the main content.',
      'Pages work at a width of 320 pixels and when enlarged to 400%, without scrolling sideways.',
      'Colour is never the only means of telling something; every chart has a table behind it.',
      'Errors of entry are described in words, beside the field and in a summary above the form.',
      'Public pages can be read even when the browser runs no JavaScript.',
      'There is a light and a dark appearance; motion stops when the device asks for it; pages can be printed.',
    ],
  },
  {
    heading: 'What does not conform',
    paragraphs: ['We know of these limits:'],
    points: [
      'Documents attached by agencies and solvers (PDF, Office documents, images) are theirs; we cannot promise that they are accessible.',
      'Some challenges may not have a complete English version yet; the Vietnamese text is shown then.',
      'The date and time pickers are the browser’s own and are read aloud differently from browser to browser.',
    ],
  },
  {
    heading: 'How we check',
    paragraphs: [
      'With every change the pages are opened in a real browser, at the width of a computer and of a phone, and checked automatically with axe. A change that breaks accessibility does not go live. Automatic checks do not replace the experience of people, so every report helps.',
    ],
    points: [],
  },
  {
    heading: 'When something is in your way',
    paragraphs: [
      'If you cannot read something or cannot do something, tell the programme office at the Department of Science and Technology, or the agency that posted the challenge. Name the address of the page, what you wanted to do, and the device and software you use. You will get the content in another form while we mend the page.',
    ],
    points: [],
  },
];

export const ACCESSIBILITY_TEXTS = defineTexts({
  vi: {
    heading: 'Tuyên bố về khả năng tiếp cận',
    lead: 'Mọi người đều phải đọc được, hiểu được và dùng được cổng Lời Giải, bằng bất cứ thiết bị và công cụ hỗ trợ nào.',
    sections: vietnamese,
  },
  en: {
    heading: 'Accessibility statement',
    lead: 'Everybody should be able to read, understand and use Lời Giải, with whatever device and assistive tool.',
    sections: english,
  },
});
