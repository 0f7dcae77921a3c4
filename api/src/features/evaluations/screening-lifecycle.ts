import { ERROR, SCREENING_STATE, type ScreeningAct, screeningLifecycle } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { type LifecycleGuard, StateMachine } from '../../platform/lifecycle/state-machine';
import type { Panel } from './panel.entities';
import { Screening } from './screening.entities';

type ScreeningGuard = LifecycleGuard<Screening>;

/** Whoever was given days to supply a paper has them: only then can its absence count. */
const theDaysHavePassed: ScreeningGuard = async (tx, { state, dueOn }) => {
  if (state === SCREENING_STATE.asked && dueOn !== null && (await tx.today()) <= dueOn)
    throw problem(ERROR.papersDue, { params: { until: dueOn } });
};

const guards: Readonly<Record<ScreeningAct, readonly ScreeningGuard[]>> = {
  ask: [],
  admit: [],
  reject: [theDaysHavePassed],
};

/** The only way a screening moves. Lock its challenge first. */
export const screeningMachine = new StateMachine(screeningLifecycle, Screening, guards);

/** The proposal's screening, which begins when it is asked for. Its challenge is locked. */
export async function beginScreening(tx: Transaction, proposalId: string): Promise<Screening> {
  await tx.query(`INSERT INTO screening (proposal_id) VALUES ($1) ON CONFLICT DO NOTHING`, [proposalId]);
  return tx.manager.findOneByOrFail(Screening, { proposalId });
}

/** SQL: of the challenge `c` a proposal with the screening `s`, if there is one, of which nothing was decided yet. */
const PENDING = `(COALESCE(s.state, 'pending') = 'pending' AND c.evaluation->'screening'->'checklist' <> '[]')`;

/** SQL: of the challenge `c` nobody waits to be screened. */
export const SCREENING_DONE = `
  NOT EXISTS (SELECT 1 FROM proposal o LEFT JOIN screening s ON s.proposal_id = o.id
               WHERE o.challenge_id = c.id AND o.state = 'submitted' AND (s.state = 'asked' OR ${PENDING}))`;

/** Scoring begins with what was found eligible: nobody who waits for an answer, or still has days, is passed over. */
export const everyProposalIsScreened: LifecycleGuard<Pick<Panel, 'challengeId'>> = async (
  tx,
  { challengeId },
) => {
  const [row] = await tx.query<{ asked: number; open: number }>(
    `SELECT count(*) FILTER (WHERE s.state = 'asked')::int AS asked,
            count(*) FILTER (WHERE ${PENDING})::int AS open
       FROM proposal p JOIN challenge c ON c.id = p.challenge_id LEFT JOIN screening s ON s.proposal_id = p.id
      WHERE p.challenge_id = $1 AND p.state = 'submitted'`,
    [challengeId],
  );
  const { asked, open } = row ?? { asked: 0, open: 0 };
  if (asked > 0) throw problem(ERROR.papersAwaited, { params: { proposals: asked } });
  if (open > 0) throw problem(ERROR.screeningMissing, { params: { proposals: open } });
};
