import { type ChasingRules, DEFAULT_CHASING_RULES } from '@loi-giai/shared';

/** When people are reminded of what is due in evaluations. */
export async function chasingRulesOf(tx: { query<Row>(sql: string): Promise<Row[]> }): Promise<ChasingRules> {
  const [row] = await tx.query<{ chasing: ChasingRules }>(`SELECT chasing FROM programme_settings`);
  return { ...DEFAULT_CHASING_RULES, ...row?.chasing };
}
