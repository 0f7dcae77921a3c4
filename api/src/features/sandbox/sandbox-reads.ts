import {
  type SandboxDesk,
  type SandboxListItem,
  type SandboxNotice,
  commissionLifecycle,
  sandboxLifecycle,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { Transactions } from '../../platform/database/transactions';
import { notFound } from '../../platform/errors/problem';
import { findCommission } from '../commissions/commission-access';
import { drafts } from './sandbox-access';

const OF_COMMISSION = `
  SELECT p.id, p.state, p.term, p.number, p.from_day::text AS "from", p.until_day::text AS "until", p.places,
         (SELECT COALESCE(sum(n.count), 0)::int FROM sandbox_participants n
           JOIN sandbox_permit o ON o.id = n.permit_id WHERE o.commission_id = p.commission_id) AS "participantsTaken",
         p.participants_cap AS "participantsCap",
         (SELECT count(*)::int FROM sandbox_incident i WHERE i.permit_id = p.id) AS incidents
    FROM sandbox_permit p WHERE p.commission_id = $1 ORDER BY p.term DESC`;

/** What everybody may know once a permit is granted; who is concerned is nobody's business. */
const PUBLIC = `
  SELECT p.places, p.from_day::text AS "from", p.until_day::text AS "until", p.state,
         ARRAY(SELECT r->>'rule' FROM jsonb_array_elements(p.waived_rules) r) AS "waivedRules"
    FROM sandbox_permit p JOIN commission c ON c.id = p.commission_id JOIN challenge ch ON ch.id = c.challenge_id
   WHERE ch.code = $1 AND ch.opened_at IS NOT NULL AND p.state IN ('granted', 'active', 'suspended', 'ended')
   ORDER BY p.from_day DESC, p.id LIMIT 20`;

@Injectable()
export class SandboxReads {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: ReadDatabase,
  ) {}

  /** @throws not_found */
  ofCommission(actor: Actor, commissionId: string): Promise<SandboxDesk> {
    return this.transactions.run(actor, async (tx) => {
      const seen = await findCommission(tx, { id: commissionId });
      const permits = await tx.query<SandboxListItem>(OF_COMMISSION, [commissionId]);
      const goesOn = !commissionLifecycle.states[seen.commission.state].final;
      const over = permits.every(({ state }) => sandboxLifecycle.states[state].final);
      return { permits, mayDraft: goesOn && over && drafts(tx, seen) };
    });
  }

  /** @throws not_found for what is not published */
  async ofChallenge(code: string): Promise<SandboxNotice[]> {
    const known = await this.database.first<{ id: string }>({
      name: 'sandbox-challenge',
      text: 'SELECT id FROM challenge WHERE code = $1 AND opened_at IS NOT NULL',
      values: [code],
    });
    if (!known) throw notFound();
    return this.database.query<SandboxNotice>({ name: 'sandbox-notices', text: PUBLIC, values: [code] });
  }
}
