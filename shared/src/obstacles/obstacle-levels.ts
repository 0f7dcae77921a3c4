import type { HeldRole, RoleName } from '../permissions';

/** Who is to remove an obstacle: it goes up one by one, by rule or by hand, and never down. */
export const OBSTACLE_LEVEL = {
  team: 'team',
  leader: 'leader',
  programme: 'programme',
  city: 'city',
} as const;
export type ObstacleLevel = (typeof OBSTACLE_LEVEL)[keyof typeof OBSTACLE_LEVEL];
/** From below. */
export const OBSTACLE_LEVELS = Object.values(OBSTACLE_LEVEL);

/** Levels that are left by rule after so many working days. */
export type RisingLevel = Exclude<ObstacleLevel, 'city'>;

const HANDLERS: readonly (readonly [ObstacleLevel, readonly RoleName[]])[] = [
  ['city', ['city.leadership']],
  ['programme', ['programme.officer', 'programme.lead']],
  ['leader', ['agency.leader']],
  ['team', ['agency.officer']],
];

/** The highest level on which these roles handle obstacles of the agency; null: on none. */
export function handlingLevel(roles: readonly HeldRole[], agencyId: string): ObstacleLevel | null {
  const found = HANDLERS.find(([, names]) =>
    roles.some(({ role, scopeId }) => names.includes(role) && (scopeId === null || scopeId === agencyId)),
  );
  return found?.[0] ?? null;
}

/** Whether the one level stands as high as the other, or higher. */
export function reachesLevel(own: ObstacleLevel, level: ObstacleLevel): boolean {
  return OBSTACLE_LEVELS.indexOf(own) >= OBSTACLE_LEVELS.indexOf(level);
}

/** Null above the highest. */
export function levelAbove(level: ObstacleLevel): ObstacleLevel | null {
  return OBSTACLE_LEVELS[OBSTACLE_LEVELS.indexOf(level) + 1] ?? null;
}
