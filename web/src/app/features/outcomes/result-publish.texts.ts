import { defineTexts } from '../../core/texts';

/** Writing and publishing a result. */
export const RESULT_PUBLISH_TEXTS = defineTexts({
  vi: {
    intro:
      'Bài toán, quyết định, chi phí và số liệu được đưa vào trang kết quả tự động. Ở đây viết điều số liệu không nói được.',
    story: 'Điều gì đã khác đi',
    storyHint: 'Viết cho người dân: trước đây thế nào, nay thế nào, nhờ đâu.',
    lessons: 'Bài học rút ra',
    lessonsHint: 'Điều gì nên làm khác đi, cơ quan khác cần biết gì khi nhân rộng.',
    vi: (label: string) => `${label}, tiếng Việt`,
    en: (label: string) => `${label}, tiếng Anh`,
    kept: (time: string) => `Đã giữ trên trình duyệt này lúc ${time}. Chưa gửi đến hệ thống.`,
    notKept:
      'Trình duyệt này không giữ được bản nháp. Hãy công bố hoặc sao chép nội dung trước khi rời trang.',
    preview: 'Số liệu sẽ công bố',
    previewNone: 'Chưa có kết quả đo nào được xác nhận.',
    previewSurvey:
      'Mức độ hài lòng của người dân và doanh nghiệp được công bố như ở mục khảo sát phía trên, tại lúc đóng khảo sát.',
    notReady: 'Chưa công bố được: còn việc ở mục “Cần có trước khi công bố” phía trên.',
    publish: 'Công bố kết quả',
    ask: 'Công bố và đóng băng kết quả?',
    what: 'Kết quả hiện trên trang công khai ngay lập tức.',
    frozen:
      'Số liệu, khảo sát và câu chuyện được đóng băng: không ai sửa hoặc xóa được bản đã công bố, kể cả quản trị viên.',
    figures: (count: string) =>
      `${count} chỉ số sẽ được công bố, mỗi chỉ số kèm mức ban đầu, cách đo, cỡ mẫu và ngày đo.`,
    published: 'Đã công bố kết quả.',
  },
  en: {
    intro:
      'The challenge, the decision, the cost and the figures are put on the page of the result by themselves. Write here what figures cannot tell.',
    story: 'What is different now',
    storyHint: 'Written for citizens: how it was, how it is, and what made the difference.',
    lessons: 'Lessons learned',
    lessonsHint: 'What should be done differently, what other agencies should know who take it over.',
    vi: (label) => `${label}, Vietnamese`,
    en: (label) => `${label}, English`,
    kept: (time) => `Kept in this browser at ${time}. Not sent to the portal yet.`,
    notKept: 'This browser cannot keep a draft. Publish or copy your text before you leave the page.',
    preview: 'Figures that will be published',
    previewNone: 'No measurement has been verified yet.',
    previewSurvey:
      'The satisfaction of citizens and businesses is published as it stands in the survey above when it is closed.',
    notReady: 'It cannot be published yet: see “Needed before publishing” above.',
    publish: 'Publish the result',
    ask: 'Publish and freeze the result?',
    what: 'It appears on the public pages at once.',
    frozen:
      'Figures, survey and story are frozen: nobody can change or delete what was published, not even an administrator.',
    figures: (count) => `Indicators published: ${count}, each with baseline, method, sample size and date.`,
    published: 'The result is published.',
  },
});
