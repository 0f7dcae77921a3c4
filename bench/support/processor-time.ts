import { readdirSync, readFileSync } from 'node:fs';

/** Of a tick of /proc (getconf CLK_TCK), which is the same on every Linux. */
const TICK_MS = 10;

interface Ticks {
  readonly parent: number;
  readonly own: number;
  /** Of children that have ended. */
  readonly ended: number;
}

/** Processor time a process has used since it began, with that of its children, in milliseconds; 0 where the system does not tell it this way. */
export function processorTime(pid: number): number {
  const process = ticksOf(pid);
  const children = processes().filter(({ parent }) => parent === pid);
  const ticks = children.reduce((sum, child) => sum + child.own + child.ended, process.own + process.ended);
  return ticks * TICK_MS;
}

/** The process that started this one. */
export function parentOf(pid: number): number {
  return ticksOf(pid).parent;
}

function processes(): Ticks[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => ticksOf(Number(name)));
  } catch {
    return [];
  }
}

/** See proc_pid_stat(5): the name, in parentheses, may hold anything. */
function ticksOf(pid: number): Ticks {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0] = fields.slice(1);
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11);
    return { parent, own: user + system, ended: endedUser + endedSystem };
  } catch {
    return { parent: 0, own: 0, ended: 0 };
  }
}
