import type { Command } from './command';

/** Every command brings the database up to date before it runs; this one does nothing else. */
export const migrate: Command = {
  name: 'migrate',
  parameters: '',
  summary: 'bring the database up to date',
  arity: [0, 0],
  run({ say }) {
    say('The database is up to date.');
    return Promise.resolve();
  },
};
