import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '../../platform/database/read-database';
import { FixedSeal, type FixedSealRecord } from './fixed-seal';

/** The seals of calls that have closed. A call that has not has none (I1). */
@Injectable()
export class SealReads {
  constructor(private readonly database: ReadDatabase) {}

  /** By the challenge's code; null also where there is no such challenge. */
  ofCode(code: string): Promise<FixedSeal | null> {
    return this.find('seal-of-code', 'c.code = $1', code);
  }

  ofChallenge(challengeId: string): Promise<FixedSeal | null> {
    return this.find('seal-of-challenge', 'c.id = $1', challengeId);
  }

  private async find(name: string, condition: string, value: string): Promise<FixedSeal | null> {
    const row = await this.database.first<FixedSealRecord & { readonly leaves: readonly Buffer[] }>({
      name,
      text: `SELECT z.root, z.versions, z.sealed_at AS "fixedAt", z.opened_at AS "openedAt",
                    ARRAY(SELECT v.leaf FROM proposal_version v JOIN proposal p ON p.id = v.proposal_id
                           WHERE p.challenge_id = c.id) AS leaves
               FROM challenge c JOIN challenge_seal z ON z.challenge_id = c.id WHERE ${condition}`,
      values: [value],
    });
    return row && new FixedSeal(row, row.leaves);
  }
}
