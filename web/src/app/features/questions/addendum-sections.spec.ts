import { alteredSections, sectionsOfAddendum } from './addendum-sections';

describe('the sections of an addendum', () => {
  it('are all but the proposal form while the call is open', () => {
    expect(sectionsOfAddendum(false)).toEqual(
      expect.arrayContaining(['criteria', 'reward', 'terms', 'schedule']),
    );
    expect(sectionsOfAddendum(false)).not.toContain('form');
  });

  it('I5: leave out those with nothing but rules once it has closed', () => {
    const open = sectionsOfAddendum(true);
    for (const section of ['criteria', 'reward', 'eligibility', 'terms', 'form'])
      expect(open).not.toContain(section);
    expect(open).toEqual(expect.arrayContaining(['problem', 'schedule']));
  });

  it('that have changed are told by the paths', () => {
    const changed = alteredSections([
      { kind: 'value', path: 'criteria.Sáng tạo.weight', before: 1, after: 2 },
      { kind: 'file', path: 'files', before: null, after: null },
    ]);
    expect([...changed]).toEqual(['criteria']);
  });
});
