import { queryOfTarget, targetOfQuery, targetsOfQuery } from './watch-query';

describe('what is followed, in an address', () => {
  it('carries only what is asked for, and comes back as it was', () => {
    const target = { field: 'y-te', step: 2, q: 'ngập' } as const;
    expect(queryOfTarget({ ...target, agency: null })).toEqual({ field: 'y-te', step: '2', q: 'ngập' });
    expect(targetOfQuery(queryOfTarget(target))).toEqual(target);
  });

  it('leaves out words that are none, and steps that there are not', () => {
    expect(targetOfQuery({ q: '  ', step: '9', sort: 'earliest', cursor: 'x' })).toEqual({});
    expect(targetOfQuery({ step: 'một' })).toEqual({});
  });

  it('names the field and the agency among several filters, each to be followed alone', () => {
    expect(targetsOfQuery({})).toEqual([{}]);
    expect(targetsOfQuery({ field: 'y-te', cursor: 'x' })).toEqual([{ field: 'y-te' }]);
    expect(targetsOfQuery({ field: 'y-te', agency: 'SYT', step: '2' })).toEqual([
      { field: 'y-te', agency: 'SYT', step: 2 },
      { field: 'y-te' },
      { agency: 'SYT' },
    ]);
    expect(targetsOfQuery({ q: 'ngập', step: '2' })).toEqual([{ q: 'ngập', step: 2 }]);
  });
});
