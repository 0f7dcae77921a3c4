import { JOB_NAMES, Jobs } from '../platform/jobs/jobs';
import { type Command, UsageFault } from './command';

/** A mail's job needs to know which mail; mails leave by themselves. */
const RUNNABLE = JOB_NAMES.filter((name) => name !== 'mail');

export const jobsRun: Command = {
  name: 'jobs:run',
  parameters: 'NAME',
  summary: `do the work of a job now: ${RUNNABLE.join(', ')}`,
  arity: [1, 1],
  async run({ app, say }, wanted = '') {
    const name = RUNNABLE.find((known) => known === wanted);
    if (name === undefined)
      throw new UsageFault(`No job is called "${wanted}". Jobs: ${RUNNABLE.join(', ')}.`);
    await app.get(Jobs).runNow(name);
    say(`${name}: done.`);
  },
};
