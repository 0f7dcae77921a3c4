import { randomUUID } from 'node:crypto';
import type { ReportFigures, ReportState } from '@loi-giai/shared';
import { Commission } from '../../api/src/features/commissions/commission.entities';
import { Milestone } from '../../api/src/features/commissions/plan.entities';
import { Proposal } from '../../api/src/features/proposals/proposal.entity';
import {
  ReportSchedule,
  SolverReport,
  SolverReportVersion,
} from '../../api/src/features/reports/report.entities';
import type { DemoCity, SeededPerson } from './city';
import { type DemoReport, REPORTED_CHALLENGE, REPORTS } from './content/league';
import type { ObstacleVoice } from './content/obstacles';
import type { SeededChallenge } from './fill-challenges';

export interface Begun {
  readonly commission: Commission;
  /** Who speaks for its sides and the offices. */
  readonly speak: (voice: Exclude<ObstacleVoice, 'rule'>) => SeededPerson;
}

/** The first commission of a challenge. */
export async function selectedOf(city: DemoCity, { id, content }: SeededChallenge): Promise<Begun> {
  const { manager } = city;
  const commission = await manager.findOneByOrFail(Commission, { challengeId: id, stage: 1 });
  const { organizationId } = await manager.findOneByOrFail(Proposal, { id: commission.proposalId });
  const solver = [...city.organizations].find(([, seeded]) => seeded.id === organizationId)?.[0] ?? '';
  return {
    commission,
    speak: (voice) => {
      if (voice === 'solver') return city.owner(solver);
      if (voice === 'officer' || voice === 'leader' || voice === 'chair')
        return city.holder(content.agencyCode, voice);
      return city.person(voice);
    },
  };
}

/** Reports on a schedule: accepted, returned, late, and to come. */
export async function fillReports(
  city: DemoCity,
  challenges: ReadonlyMap<string, SeededChallenge>,
): Promise<void> {
  const challenge = challenges.get(REPORTED_CHALLENGE);
  if (!challenge) return;
  const { calendar, manager, journal } = city;
  const begun = await selectedOf(city, challenge);
  const { id: commissionId, startedAt } = begun.commission;
  const officer = begun.speak('officer');
  const setAt = startedAt ?? calendar.now;
  const dates = REPORTS.map(({ due }) => calendar.day(due));
  const rule = { rhythm: 'dates' as const, weeks: null, dates, firstDue: null, until: null };
  await manager.insert(ReportSchedule, { commissionId, number: 1, rule, setBy: officer.id, setAt });
  journal.record(officer, setAt, {
    act: 'report-schedule.set',
    subjectType: 'commission',
    subjectId: commissionId,
    detail: { challenge: challenge.code, rhythm: rule.rhythm, added: dates.length, dropped: 0 },
  });
  for (const report of REPORTS) await fillReport(city, challenge.code, begun, report);
}

async function fillReport(city: DemoCity, code: string, begun: Begun, report: DemoReport): Promise<void> {
  const { calendar, manager, journal } = city;
  const { versions } = report;
  const id = randomUUID();
  const dueOn = calendar.day(report.due);
  const [first] = versions;
  const last = versions.at(-1);
  const solver = begun.speak('solver');
  const officer = begun.speak('officer');
  await manager.insert(SolverReport, {
    id,
    commissionId: begun.commission.id,
    dueOn,
    state: stateOf(report),
    draft: last ? { done: last.done, planned: last.planned, problems: last.problems } : null,
    revision: versions.length,
    draftSavedAt: last ? calendar.at(last.on, '09:50') : null,
    submittedAt: first ? calendar.at(first.on, '10:00') : null,
  });
  for (const [index, { on, verdict, ...content }] of versions.entries()) {
    const submittedAt = calendar.at(on, '10:00');
    const about = { subjectType: 'report', subjectId: id };
    const detail = { challenge: code, dueOn, version: index + 1 };
    journal.record(solver, submittedAt, {
      act: 'report.submit',
      ...about,
      detail: { from: index === 0 ? 'due' : 'returned', to: 'submitted', ...detail },
    });
    const to = verdict?.accepted ? 'accepted' : 'returned';
    const reviewedAt = verdict && calendar.at(verdict.on, '15:10');
    if (reviewedAt)
      journal.record(officer, reviewedAt, {
        act: to === 'accepted' ? 'report.accept' : 'report.return',
        ...about,
        detail: { from: 'submitted', to, ...detail },
      });
    await manager.insert(SolverReportVersion, {
      reportId: id,
      number: index + 1,
      content,
      figures: await figuresOf(city, begun.commission.id, report, calendar.day(on)),
      submittedBy: solver.id,
      submittedAt,
      verdict: verdict ? to : null,
      reviewedBy: verdict ? officer.id : null,
      reviewedAt: reviewedAt ?? null,
      comment: verdict?.comment ?? '',
    });
  }
}

function stateOf({ versions }: DemoReport): ReportState {
  const last = versions.at(-1);
  if (!last) return 'due';
  if (!last.verdict) return 'submitted';
  return last.verdict.accepted ? 'accepted' : 'returned';
}

/** The plan as it was told then. */
async function figuresOf(
  { manager }: DemoCity,
  commissionId: string,
  { figures }: DemoReport,
  on: string,
): Promise<ReportFigures> {
  const rows = await manager.find(Milestone, {
    where: { commissionId, summary: false },
    order: { position: 'ASC' },
  });
  return {
    on,
    rows: rows.length,
    ...figures,
    milestones: rows.map(({ name, due, doneOn }) => {
      const done = doneOn !== null && doneOn <= on;
      return { name, due, doneOn: done ? doneOn : null, progress: done ? 100 : 0, daysLate: 0 };
    }),
  };
}
