import { RecordsRefusedActs, challengeOf } from '../../platform/audit/refused-acts';

/** What was refused of indicators and measurements. */
export const RecordsRefusedOutcomeActs = () =>
  RecordsRefusedActs(
    'outcome.refuse',
    challengeOf(`
      SELECT challenge_id FROM indicator WHERE id::text = $2
      UNION ALL
      SELECT i.challenge_id FROM measurement m JOIN indicator i ON i.id = m.indicator_id WHERE m.id::text = $2`),
  );
