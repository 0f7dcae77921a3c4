import { defineTexts } from '../../core/texts';

/** Attachments in an addendum. */
export const ADDENDUM_FILES_TEXTS = defineTexts({
  vi: {
    heading: 'Tệp đính kèm',
    intro:
      'Thêm tệp bị thiếu, thay hoặc bỏ tệp đã công bố. Người đọc thấy tệp nào thay đổi, kèm mã băm; tệp cũ vẫn tải được ở phiên bản trước.',
    none: 'Bài toán chưa có tệp nào.',
    kept: 'Giữ nguyên',
    added: 'Thêm mới',
    removed: 'Sẽ bỏ',
    replaced: 'Sẽ thay',
    by: 'Tệp thay thế:',
    replace: 'Thay tệp',
    replaceWhich: (name: string) => `Thay tệp ${name}`,
    remove: 'Bỏ tệp',
    removeWhich: (name: string) => `Bỏ tệp ${name}`,
    undo: 'Không thay đổi tệp này',
    undoWhich: (name: string) => `Không thay đổi tệp ${name}`,
    add: 'Thêm tệp',
  },
  en: {
    heading: 'Attachments',
    intro:
      'Add what was forgotten, replace or take out a published file. Readers see what has changed, with digests; earlier versions keep their files.',
    none: 'The challenge has no file yet.',
    kept: 'Stays',
    added: 'New',
    removed: 'Will go',
    replaced: 'Will be replaced',
    by: 'In its place:',
    replace: 'Replace',
    replaceWhich: (name) => `Replace ${name}`,
    remove: 'Take out',
    removeWhich: (name) => `Take out ${name}`,
    undo: 'Leave as it is',
    undoWhich: (name) => `Leave ${name} as it is`,
    add: 'Add files',
  },
});
