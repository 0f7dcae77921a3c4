import { lifecycleFaults } from '../platform/lifecycle';
import type { HeldRole } from '../permissions';
import { OBSTACLE_LEVELS, handlingLevel, levelAbove, reachesLevel } from './obstacle-levels';
import { obstacleLifecycle } from './obstacle-lifecycle';

const held = (role: HeldRole['role'], scopeId: string | null): HeldRole => ({
  role,
  scopeType: 'agency',
  scopeId,
  scopeName: null,
});

describe('obstacles', () => {
  it('have a sound lifecycle', () => {
    expect(lifecycleFaults(obstacleLifecycle)).toEqual([]);
  });

  it('go up one level at a time, and not above the last', () => {
    expect(OBSTACLE_LEVELS.map(levelAbove)).toEqual(['leader', 'programme', 'city', null]);
    expect(reachesLevel('programme', 'leader')).toBe(true);
    expect(reachesLevel('team', 'leader')).toBe(false);
  });

  it('are handled on the highest level one stands on in that place', () => {
    const both = [held('agency.officer', 'health'), held('agency.leader', 'health')];
    expect(handlingLevel(both, 'health')).toBe('leader');
    expect(handlingLevel(both, 'transport')).toBeNull();
    expect(handlingLevel([held('programme.lead', null), ...both], 'health')).toBe('programme');
    expect(handlingLevel([held('city.auditor', null), held('organization.owner', 'x')], 'health')).toBeNull();
  });
});
