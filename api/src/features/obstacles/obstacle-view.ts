import type { ObstacleEntryView, ObstacleView, ObstacleViewAct } from '@loi-giai/shared';
import { headingOf } from '../commissions/commission-heading-reads';
import type { Transaction } from '../../platform/database/transactions';
import { fileViewsOf } from '../../platform/storage/stored-files';
import { type SeenObstacle, findObstacle, handles, isWaiting, owns, takesPart } from './obstacle-access';
import { candidatesFor } from './obstacle-people-reads';
import { risesOn } from './obstacle-rules';
import { Obstacle, ObstacleEntry } from './obstacle.entities';

/** What StoredFile calls the owner of what is attached to an obstacle. */
export const OBSTACLE_FILE_OWNER = 'obstacle';

/** As its reader may see it. @throws not_found */
export async function toObstacleView(tx: Transaction, id: string): Promise<ObstacleView> {
  const seen = await findObstacle(tx, id);
  const obstacle = await tx.manager.findOneOrFail(Obstacle, {
    where: { id },
    relations: { raiser: true, owner: true, milestone: true },
  });
  const acts = actsOf(tx, seen);
  return {
    id,
    ...(await headingOf(tx, seen)),
    milestoneName: obstacle.milestone?.name ?? null,
    kind: obstacle.kind,
    title: obstacle.title,
    description: obstacle.description,
    state: obstacle.state,
    level: obstacle.level,
    raisedBy: obstacle.raiser?.name ?? '',
    raisedAt: obstacle.raisedAt.toISOString(),
    risesOn: isWaiting(obstacle.state) ? await risesOn(tx, obstacle) : null,
    owner: ownerOf(obstacle),
    shareable: obstacle.shareable,
    shared: obstacle.shared,
    workingDays: await workingDaysOf(tx, id),
    resolvedAt: obstacle.resolvedAt?.toISOString() ?? null,
    entries: await entriesOf(tx, id),
    files: await fileViewsOf(tx, { type: OBSTACLE_FILE_OWNER, id }),
    candidates: acts.includes('take') ? await candidatesFor(tx, seen) : [],
    acts,
  };
}

function ownerOf({ ownerId, owner, ownerUnit }: Obstacle): ObstacleView['owner'] {
  return ownerId === null ? null : { id: ownerId, name: owner?.name ?? '', unit: ownerUnit };
}

async function workingDaysOf(tx: Transaction, id: string): Promise<number> {
  const [row] = await tx.query<{ days: number }>(
    `SELECT working_days(raised_at, COALESCE(resolved_at, portal_now())) AS days FROM obstacle WHERE id = $1`,
    [id],
  );
  return row?.days ?? 0;
}

async function entriesOf(tx: Transaction, obstacleId: string): Promise<ObstacleEntryView[]> {
  const entries = await tx.manager.find(ObstacleEntry, {
    where: { obstacleId },
    relations: { author: true },
    order: { at: 'ASC', id: 'ASC' },
  });
  return entries.map(({ id, kind, at, author, level, text, legalBasis }) => ({
    id,
    kind,
    at: at.toISOString(),
    author: author?.name ?? null,
    level,
    text,
    legalBasis,
  }));
}

function actsOf(tx: Transaction, seen: SeenObstacle): ObstacleViewAct[] {
  const { state, level, raisedBy } = seen.obstacle;
  const own = raisedBy === tx.actor.accountId;
  if (state === 'resolved') return takesPart(seen) ? ['reopen'] : [];
  if (state === 'withdrawn') return [];
  const acts: ObstacleViewAct[] = [];
  if (handles(seen)) acts.push('take');
  // I6: whoever raised it does not say that it is resolved.
  if (state === 'in_hand' && !own && (handles(seen) || owns(tx, seen))) acts.push('resolve');
  if (takesPart(seen)) acts.push('answer', 'attach');
  if (takesPart(seen) && level !== 'city') acts.push('escalate');
  if (own) acts.push('withdraw');
  return acts;
}
