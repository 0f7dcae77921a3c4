import { isWay, startRequest } from './start-request';

const MODEL = { agencyCode: 'SYT', title: { vi: 'Tên', en: '' }, templateId: 'id', copyOf: 'BT-2026-0001' };

describe('what a new challenge begins with', () => {
  it('is a template, an earlier challenge or nothing, never two of them', () => {
    const { agencyCode, title, templateId, copyOf } = MODEL;
    expect(startRequest('template', MODEL)).toEqual({ agencyCode, title, templateId });
    expect(startRequest('earlier', MODEL)).toEqual({ agencyCode, title, copyOf });
    expect(startRequest('empty', MODEL)).toEqual({ agencyCode, title });
  });

  it('is one of three ways', () => {
    expect(['template', 'earlier', 'empty'].every(isWay)).toBe(true);
    expect(['', 'toString', 'other'].some(isWay)).toBe(false);
  });
});
