import { DataSource } from 'typeorm';
import { verifyAudit } from '../platform/audit/verify-audit';
import { type Command, CommandFailure } from './command';

export const auditVerify: Command = {
  name: 'audit:verify',
  parameters: '',
  summary: 'recompute the audit chain and print its head, to be noted elsewhere',
  arity: [0, 0],
  async run({ app, say }) {
    const { entries, brokenSeq, head } = await verifyAudit(app.get(DataSource));
    if (brokenSeq !== null)
      throw new CommandFailure(
        `The audit chain is broken at entry ${brokenSeq}: it was changed, or entries before it are missing. Compare with a backup.`,
      );
    say(`${entries} entries, chain whole, head ${head ?? 'none'}`);
  },
};
