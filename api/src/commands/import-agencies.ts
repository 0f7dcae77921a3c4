import { readFile } from 'node:fs/promises';
import { AgencyImport, ImportRefused } from '../features/agencies/agency-import.service';
import { PORTAL_ACTOR } from '../platform/access/actor';
import { type Command, CommandFailure } from './command';

export const importAgencies: Command = {
  name: 'import-agencies',
  parameters: 'FILE',
  summary: 'import agencies from a CSV file with code,name and optionally parent_code,kind,valid_from',
  arity: [1, 1],
  async run({ app, say, progress }, path = '') {
    const content = await readFile(path).catch(() => {
      throw new CommandFailure(`The file ${path} cannot be read. Correct its name or its permissions.`);
    });
    try {
      const result = await app.get(AgencyImport).importCsv(PORTAL_ACTOR, content, (done, total) => {
        progress(`${done} of ${total} lines`);
      });
      const { total, created, updated, unchanged, ignoredColumns } = result;
      say(`${total} agencies: ${created} created, ${updated} updated, ${unchanged} unchanged.`);
      if (ignoredColumns.length > 0) say(`Columns left aside: ${ignoredColumns.join(', ')}.`);
    } catch (error) {
      if (!(error instanceof ImportRefused)) throw error;
      const lines = error.lines.map(
        ({ line, code, value }) => `  line ${line}: ${code.replaceAll('_', ' ')}: ${value}`,
      );
      throw new CommandFailure(`Nothing was imported. Correct these lines:\n${lines.join('\n')}`);
    }
  },
};
