import type { CriterionView } from '@loi-giai/shared';
import { json } from '../../platform/database/json-sql';

const CRITERION: Readonly<Record<keyof CriterionView, string>> = {
  id: 'k.id',
  name: 'k.name',
  weight: 'k.weight',
  max: 'k.max',
  guidance: 'k.guidance',
  anchors: 'k.anchors',
  minimum: 'k.minimum',
};
const { id: _, ...CRITERION_INPUT } = CRITERION;

const criteriaOf = (fields: Readonly<Record<string, string>>): string => `(
  SELECT COALESCE(json_agg(${json(fields)} ORDER BY k.position), '[]') FROM criterion k WHERE k.challenge_id = c.id)`;

/** SQL of a challenge's criteria with their ids, as everybody reads them. */
export const CRITERIA = criteriaOf(CRITERION);

/** The same as they are written, without ids. */
export const CRITERIA_INPUT = criteriaOf(CRITERION_INPUT);
