import { SealCheck } from '../features/proposals/seal-check.service';
import { SealRotation } from '../platform/sealing/seal-rotation';
import { type Command, CommandFailure } from './command';

const SHOWN_FAULTS = 50;
const PLACE_NAMES = { keys: 'keys of challenges', mails: 'mails', uploads: 'unfinished uploads' } as const;

export const sealRotate: Command = {
  name: 'seal:rotate',
  parameters: '',
  summary: 'bring what lies under MASTER_KEYS_FORMER under MASTER_KEY; can be run again at any time',
  arity: [0, 0],
  async run({ app, say, progress }) {
    const rotation = app.get(SealRotation);
    const rotated = await rotation.rotate((place, done) => progress(`${done} ${PLACE_NAMES[place]}`));
    for (const { place, renewed } of rotated) say(`${PLACE_NAMES[place]}: ${renewed} sealed anew`);
    for (const { masterKeyId, entries } of await rotation.keptEntries())
      say(
        `${entries} entries of the audit log open only with the former master key ${masterKeyId}: keep it.`,
      );
    const broken = rotated.filter((one) => one.broken > 0);
    if (broken.length > 0)
      throw new CommandFailure(
        `Left as they are, because no configured master key opens them: ${broken
          .map((one) => `${one.broken} ${PLACE_NAMES[one.place]}`)
          .join(', ')}. Add the master key of their time to MASTER_KEYS_FORMER and run this again.`,
      );
  },
};

export const sealCheck: Command = {
  name: 'seal:check',
  parameters: '',
  summary: 'open everything that is sealed and compare it with receipts and roots, as after a restore',
  arity: [0, 0],
  async run({ app, say, progress }) {
    const { counts, faults } = await app
      .get(SealCheck)
      .run(({ versions, files }) => progress(`${versions} versions, ${files} files`));
    const { keys, roots, proposals, versions, files, mails, entries } = counts;
    say(
      `Opened: ${keys} keys of challenges, ${proposals} proposals with ${versions} versions and ${files} files, ${mails} mails, ${entries} log entries; compared: ${roots} published roots.`,
    );
    if (faults.length > 0) {
      const more = faults.length > SHOWN_FAULTS ? [`  and ${faults.length - SHOWN_FAULTS} more`] : [];
      const lines = [...faults.slice(0, SHOWN_FAULTS).map((fault) => `  ${fault}`), ...more];
      throw new CommandFailure(
        `Not as it was sealed:\n${lines.join('\n')}\nAre MASTER_KEY, MASTER_KEYS_FORMER and DATA_DIR those of this database? Else compare with a backup.`,
      );
    }
    say('Everything opens, and matches its receipt and its root.');
  },
};
