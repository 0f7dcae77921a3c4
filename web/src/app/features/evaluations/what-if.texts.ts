import { defineTexts } from '../../core/texts';

/** What would come of the sheets by other weights, or without a member. */
export const WHAT_IF_TEXTS = defineTexts({
  vi: {
    heading: 'Thử thay đổi cách tính',
    lead: 'Xem thứ hạng có bền vững không. Trang này chỉ để thử, không thay đổi điểm, trọng số hay thứ hạng.',
    open: 'Thử thay đổi trọng số, bỏ bớt người chấm',
    consensus: 'Bài toán này lấy điểm hội đồng thống nhất',
    consensusText:
      'Thứ hạng tính từ điểm hội đồng đã thống nhất cho từng tiêu chí, không tính từ các phiếu điểm: bỏ phiếu nào cũng không đổi. Ở đây chỉ thử được trọng số khác.',
    robust: 'Nếu bỏ một phiếu điểm bất kỳ',
    robustAll: (removals: string) =>
      `Bỏ lần lượt từng phiếu trong ${removals} phiếu: giải pháp đứng đầu không thay đổi lần nào.`,
    robustSome: (stays: string, removals: string) =>
      `Bỏ lần lượt từng phiếu trong ${removals} phiếu: giải pháp đứng đầu giữ nguyên ${stays} lần.`,
    nobody: 'Chưa có giải pháp nào đạt điểm tối thiểu để được chọn.',
    change: (member: string, proposal: string, winner: string) =>
      `Bỏ phiếu của ${member} cho “${proposal}”: đứng đầu là “${winner}”.`,
    changeNobody: (member: string, proposal: string) =>
      `Bỏ phiếu của ${member} cho “${proposal}”: không còn giải pháp nào đạt điểm tối thiểu.`,
    weights: 'Trọng số',
    weightOf: (criterion: string) => `${criterion} (%)`,
    sum: (sum: string) => `Tổng trọng số: ${sum}/100`,
    sumWrong: 'Tổng phải bằng 100 thì mới tính được.',
    nothing: 'Chưa có giải pháp nào có điểm để xếp hạng.',
    members: 'Bỏ phiếu của',
    reset: 'Trở lại như đã công bố',
    result: 'Thứ hạng khi thử',
    rank: 'Hạng khi thử',
    rankBefore: 'Hạng hiện nay',
    proposal: 'Giải pháp',
    total: 'Tổng điểm khi thử',
    totalBefore: 'Tổng điểm hiện nay',
    none: 'không còn phiếu',
  },
  en: {
    heading: 'What if',
    lead: 'See whether the ranking is robust. This page only tries things out: scores, weights and ranks stay as they are.',
    open: 'Try other weights, or leave a member out',
    consensus: 'This challenge counts what the panel agrees on',
    consensusText:
      'The ranking is reckoned from the scores the panel has agreed on for each criterion, not from the sheets: no sheet can change it. Here other weights can be tried.',
    robust: 'With any single sheet left out',
    robustAll: (removals) => `Each of the ${removals} sheets left out in turn: the winner never changes.`,
    robustSome: (stays, removals) =>
      `Each of the ${removals} sheets left out in turn: the winner stays the winner ${stays} times.`,
    nobody: 'No proposal reaches the minimum scores.',
    change: (member, proposal, winner) =>
      `Without the sheet of ${member} for “${proposal}”, “${winner}” wins.`,
    changeNobody: (member, proposal) =>
      `Without the sheet of ${member} for “${proposal}”, no proposal reaches the minimum scores.`,
    weights: 'Weights',
    weightOf: (criterion) => `${criterion} (%)`,
    sum: (sum) => `Sum of the weights: ${sum}/100`,
    sumWrong: 'It is reckoned once the sum is 100.',
    nothing: 'No proposal has scores to be ranked by yet.',
    members: 'Leave out the sheets of',
    reset: 'Back to what was published',
    result: 'The ranking that would be',
    rank: 'Rank that would be',
    rankBefore: 'Rank now',
    proposal: 'Proposal',
    total: 'Total that would be',
    totalBefore: 'Total now',
    none: 'no sheet left',
  },
});
