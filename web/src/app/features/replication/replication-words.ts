import type { LocaleCode, ReplicationState } from '@loi-giai/shared';

/** What the states are called; a missing one does not compile. */
export const REPLICATION_STATE_TEXTS: Record<LocaleCode, Record<ReplicationState, string>> = {
  vi: {
    proposed: 'Chờ lãnh đạo duyệt',
    asked: 'Chờ trả lời',
    agreed: 'Đã thống nhất',
    started: 'Đang triển khai',
    running: 'Đang sử dụng',
    ended: 'Đã kết thúc',
    declined: 'Không được đồng ý',
    withdrawn: 'Đã rút',
  },
  en: {
    proposed: 'Awaiting the leader',
    asked: 'Awaiting answers',
    agreed: 'Agreed',
    started: 'Being brought in',
    running: 'In use',
    ended: 'Ended',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
  },
};
