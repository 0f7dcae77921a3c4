import { defineTexts } from '../../core/texts';

export const ANCHORS_TEXTS = defineTexts({
  vi: {
    row: (index: string) => `Mức điểm ${index}`,
    from: 'Từ điểm',
    says: 'Mức này nghĩa là',
    add: 'Thêm mô tả mức điểm',
    addTo: (criterion: string) => `Thêm mô tả mức điểm cho ${criterion}`,
    removeShort: 'Bỏ',
    remove: (criterion: string, index: string) => `Bỏ mô tả mức điểm ${index} của ${criterion}`,
    level: (from: string) => `Từ ${from} điểm`,
    levels: 'Các mức điểm',
    chosen: 'mức đang chọn',
  },
  en: {
    row: (index) => `Level ${index}`,
    from: 'Score from',
    says: 'What it says',
    add: 'Describe a level of the scale',
    addTo: (criterion) => `Describe a level of the scale for ${criterion}`,
    removeShort: 'Remove',
    remove: (criterion, index) => `Remove level ${index} of ${criterion}`,
    level: (from) => `From ${from}`,
    levels: 'Levels of the scale',
    chosen: 'chosen level',
  },
});
