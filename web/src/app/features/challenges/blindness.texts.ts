import type { Blindness, LocaleCode } from '@loi-giai/shared';

/** Whose names are hidden while proposals are evaluated. */
export const BLINDNESS_TEXTS: Record<LocaleCode, Record<Blindness, string>> = {
  vi: {
    open: 'Công khai: hội đồng biết tên tổ chức giải bài toán',
    solver_hidden: 'Ẩn tên tổ chức giải bài toán với người chấm điểm cho đến khi công bố quyết định',
    both_hidden:
      'Ẩn tên tổ chức giải bài toán với người chấm điểm, và ẩn tên người chấm điểm với nhau và với cơ quan',
  },
  en: {
    open: 'Open: the panel knows the solvers',
    solver_hidden: 'Solvers are hidden from those who score until the decision is released',
    both_hidden: 'Solvers are hidden from those who score, and those from each other and from the agency',
  },
};
