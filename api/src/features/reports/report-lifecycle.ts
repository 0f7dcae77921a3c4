import { type ReportAct, ERROR, reportLifecycle } from '@loi-giai/shared';
import { problem } from '../../platform/errors/problem';
import { type LifecycleGuard, StateMachine } from '../../platform/lifecycle/state-machine';
import { SolverReport, SolverReportVersion } from './report.entities';

type Guard = LifecycleGuard<SolverReport>;

/** I6: whoever handed it in does not review it. */
const reviewerIsAnother: Guard = async (tx, { id: reportId }) => {
  const last = await tx.manager.findOne(SolverReportVersion, {
    where: { reportId },
    order: { number: 'DESC' },
  });
  if (tx.actor.accountId === null || last?.submittedBy === tx.actor.accountId) throw problem(ERROR.fourEyes);
};

const somethingIsWritten: Guard = (_tx, { draft }) => {
  if (!draft || draft.done.trim() === '') throw problem(ERROR.reportEmpty);
};

const nothingIsWritten: Guard = (_tx, { revision }) => {
  if (revision > 0) throw problem(ERROR.forbidden);
};

const guards: Readonly<Record<ReportAct, readonly Guard[]>> = {
  submit: [somethingIsWritten],
  return: [reviewerIsAnother],
  accept: [reviewerIsAnother],
  drop: [nothingIsWritten],
};

/** The only way a report moves. Lock its challenge and its commission first. */
export const reportMachine = new StateMachine(reportLifecycle, SolverReport, guards);
