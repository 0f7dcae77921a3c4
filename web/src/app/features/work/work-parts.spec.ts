import type { HeldRole, RoleName, ScopeType } from '@loi-giai/shared';
import { workParts } from './work-parts';

const held = (role: RoleName, scopeType: ScopeType): HeldRole => ({
  role,
  scopeType,
  scopeId: null,
  scopeName: null,
});

describe('the parts of the work area', () => {
  it('offer a new account nothing but to register its organization', () => {
    expect(workParts([])).toEqual(['organizations']);
  });

  it('show an officer the agency’s parts and no administration', () => {
    const parts = workParts([held('agency.officer', 'agency')]);
    expect(parts).toEqual([
      'challenges',
      'evaluations',
      'complaints',
      'commissions',
      'obstacles',
      'league',
      'outcomes',
      'lessons',
      'replications',
      'agencies',
    ]);
  });

  it('show whoever oversees the city the outcomes, but no evaluations of their own', () => {
    expect(workParts([held('city.leadership', 'city')])).toEqual([
      'challenges',
      'complaints',
      'commissions',
      'obstacles',
      'league',
      'outcomes',
      'lessons',
      'replications',
    ]);
    expect(workParts([held('city.auditor', 'city')])).toEqual([
      'challenges',
      'complaints',
      'commissions',
      'obstacles',
      'league',
      'outcomes',
      'lessons',
      'replications',
      'admin',
    ]);
  });

  it('show the programme office its programme, and a solver its proposals', () => {
    expect(workParts([held('programme.officer', 'programme')])).toContain('programme');
    expect(workParts([held('organization.owner', 'organization')])).toEqual([
      'complaints',
      'commissions',
      'obstacles',
      'replications',
      'proposals',
      'organizations',
    ]);
  });
});
