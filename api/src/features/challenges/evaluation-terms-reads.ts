import { DEFAULT_EVALUATION } from '@loi-giai/shared';

/** SQL of the terms of the evaluation of `challenge c`, complete, whatever had been asked when they were stored. */
export const EVALUATION = `'${JSON.stringify(DEFAULT_EVALUATION)}'::jsonb || c.evaluation`;
