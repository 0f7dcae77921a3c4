/** A task among others, in working days counted from wherever one likes. */
export interface PathTask {
  readonly id: string;
  /** Not earlier than this. */
  readonly start: number;
  /** Working days it takes. */
  readonly length: number;
  /** What must be finished before, and how many working days must lie between. */
  readonly after: readonly { readonly id: string; readonly lag: number }[];
}

/** From its start up to, and without, its finish. */
export interface PathTimes {
  readonly earlyStart: number;
  readonly earlyFinish: number;
  readonly lateStart: number;
  readonly lateFinish: number;
  /** How many working days it can slip before the end of the whole slips; 0 on the critical path. */
  readonly float: number;
}

/**
 * The critical path method (Kelley and Walker, 1959) with finish-to-start dependencies: forwards the earliest times,
 * backwards from the latest finish the latest ones. `docs/planning.md` has examples. @throws where tasks wait for each other
 */
export function criticalPath(tasks: readonly PathTask[]): ReadonlyMap<string, PathTimes> {
  const order = inOrder(tasks);
  const early = new Map<string, number>();
  const finishOf = ({ id, length }: PathTask): number => (early.get(id) ?? 0) + length;
  const known = new Map(tasks.map((task) => [task.id, task]));
  for (const { id, start, after } of order) {
    const finishes = after.flatMap(({ id: before, lag }) => {
      const task = known.get(before);
      return task ? [finishOf(task) + lag] : [];
    });
    early.set(
      id,
      finishes.reduce((latest, finish) => Math.max(latest, finish), start),
    );
  }
  const end = tasks.reduce((latest, task) => Math.max(latest, finishOf(task)), -Infinity);
  const late = new Map<string, number>(tasks.map(({ id }) => [id, end]));
  for (const { id, length, after } of [...order].reverse()) {
    const start = (late.get(id) ?? end) - length;
    for (const { id: before, lag } of after)
      if (late.has(before)) late.set(before, Math.min(late.get(before) ?? end, start - lag));
  }
  return new Map(
    tasks.map((task) => {
      const [earlyStart, lateFinish] = [early.get(task.id) ?? task.start, late.get(task.id) ?? end];
      const lateStart = lateFinish - task.length;
      const times = { earlyStart, earlyFinish: earlyStart + task.length, lateStart, lateFinish };
      return [task.id, { ...times, float: lateStart - earlyStart }];
    }),
  );
}

/** Ids that wait for each other in a ring, the first one again at the end; null where there is none. */
export function findCycle(tasks: readonly Pick<PathTask, 'id' | 'after'>[]): readonly string[] | null {
  const before = new Map(tasks.map(({ id, after }) => [id, after.map((link) => link.id)]));
  const done = new Set<string>();
  for (const { id: from } of tasks) {
    const path: string[] = [];
    const rest: string[][] = [[from]];
    while (rest.length > 0) {
      const next = rest.at(-1)?.pop();
      if (next === undefined) {
        rest.pop();
        const left = path.pop();
        if (left !== undefined) done.add(left);
      } else if (path.includes(next)) return [...path.slice(path.indexOf(next)), next].reverse();
      else if (!done.has(next)) {
        path.push(next);
        rest.push([...(before.get(next) ?? [])]);
      }
    }
  }
  return null;
}

/** Each task after those it waits for. */
function inOrder(tasks: readonly PathTask[]): readonly PathTask[] {
  const known = new Map(tasks.map((task) => [task.id, task]));
  const waiting = new Map(
    tasks.map(({ id, after }) => [id, after.filter((link) => known.has(link.id)).length]),
  );
  const followers = new Map<string, PathTask[]>();
  for (const task of tasks)
    for (const { id } of task.after) followers.set(id, [...(followers.get(id) ?? []), task]);
  const order = tasks.filter(({ id }) => waiting.get(id) === 0);
  for (const { id } of order)
    for (const follower of followers.get(id) ?? []) {
      const left = (waiting.get(follower.id) ?? 0) - 1;
      waiting.set(follower.id, left);
      if (left === 0) order.push(follower);
    }
  if (order.length < tasks.length) throw new Error('tasks wait for each other');
  return order;
}
