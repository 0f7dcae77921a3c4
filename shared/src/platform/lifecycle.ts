/**
 * The shape of a lifecycle, shared so that the web knows the acts and the API adds the guards.
 * `State` and `Act` are unions: leaving one out of a table does not compile.
 */
export interface LifecycleAct<State extends string> {
  readonly from: readonly State[];
  readonly to: State;
}

export interface Lifecycle<State extends string, Act extends string> {
  readonly name: string;
  readonly initial: State;
  /** Every state, and whether it may be the last. */
  readonly states: Readonly<Record<State, { readonly final: boolean }>>;
  readonly acts: Readonly<Record<Act, LifecycleAct<State>>>;
}

/** Everything that is wrong with a table: unreachable states, dead ends, acts leaving a final state. Empty when sound. */
export function lifecycleFaults<State extends string, Act extends string>(
  lifecycle: Lifecycle<State, Act>,
): string[] {
  const states = Object.keys(lifecycle.states) as State[];
  const acts = Object.entries(lifecycle.acts) as [Act, LifecycleAct<State>][];
  const faults: string[] = [];
  const reached = new Set<State>([lifecycle.initial]);
  for (let grew = true; grew;) {
    grew = false;
    for (const [, act] of acts) {
      if (!reached.has(act.to) && act.from.some((state) => reached.has(state))) {
        reached.add(act.to);
        grew = true;
      }
    }
  }
  for (const state of states) {
    const leaves = acts.some(([, act]) => act.from.includes(state));
    if (!reached.has(state)) faults.push(`${lifecycle.name}: state ${state} cannot be reached`);
    if (!lifecycle.states[state].final && !leaves)
      faults.push(`${lifecycle.name}: state ${state} has no way out`);
    if (lifecycle.states[state].final && leaves)
      faults.push(`${lifecycle.name}: final state ${state} is left by an act`);
  }
  for (const [name, act] of acts)
    if (act.from.length === 0) faults.push(`${lifecycle.name}: act ${name} starts nowhere`);
  return faults;
}

/** The acts that a record in this state could take, guards and permissions aside. */
export function actsFrom<State extends string, Act extends string>(
  lifecycle: Lifecycle<State, Act>,
  state: State,
): Act[] {
  return (Object.keys(lifecycle.acts) as Act[]).filter((act) => lifecycle.acts[act].from.includes(state));
}
