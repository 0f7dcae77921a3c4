import type { DemoField } from './types';

/** Fields of the demo city beyond those every portal begins with. */
export const FIELDS: readonly DemoField[] = [
  { code: 'an-toan-thuc-pham', name: { vi: 'An toàn thực phẩm', en: 'Food safety' } },
  { code: 'nang-luong', name: { vi: 'Năng lượng', en: 'Energy' } },
];
