import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transactions';
import { ReadDatabase } from '../../platform/database/read-database';
import { Agency } from './agency.entity';

/** What other features ask of agencies. */
@Injectable()
export class AgencyLookup {
  constructor(private readonly database: ReadDatabase) {}

  /** Null where there is none; everybody may know which agencies there are. */
  byCode(tx: Transaction, code: string): Promise<Agency | null> {
    return tx.manager.findOneBy(Agency, { code });
  }

  /** The id behind a code, outside of transactions. */
  async idOf(code: string): Promise<string | null> {
    const row = await this.database.first<{ id: string }>({
      name: 'agency-id',
      text: 'SELECT id FROM agency WHERE code = $1',
      values: [code],
    });
    return row?.id ?? null;
  }
}
