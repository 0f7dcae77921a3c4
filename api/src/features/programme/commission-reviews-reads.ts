import { DEFAULT_REVIEW_RULES, type ReviewRules } from '@loi-giai/shared';

/** By whom each kind of commission is reviewed, in this order. */
export async function reviewRulesOf(tx: { query<Row>(sql: string): Promise<Row[]> }): Promise<ReviewRules> {
  const [row] = await tx.query<{ rules: ReviewRules }>(
    `SELECT commission_reviews AS rules FROM programme_settings`,
  );
  return { ...DEFAULT_REVIEW_RULES, ...row?.rules };
}
