import {
  type ReportState,
  type ReportTiming,
  dayThatCounts,
  lateDays,
  reminderOf,
  timingOf,
} from '@loi-giai/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PORTAL_ACTOR } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { Jobs } from '../../platform/jobs/jobs';
import { type Person, leadersOf, officersOf, solversOf } from '../commissions/commission-circle-reads';
import { type Due, ReportMails } from './report-mails';
import { ASKED, RETURNED_ON, readReportTime } from './report-reads';
import { SolverReport } from './report.entities';

interface OpenRow {
  readonly id: string;
  readonly code: string;
  readonly dueOn: string;
  readonly state: ReportState;
  readonly asked: boolean;
  readonly returnedOn: string | null;
  readonly remindedAs: ReportTiming | null;
  readonly remindedOn: string | null;
  readonly escalatedOn: string | null;
  readonly agencyId: string;
  readonly organizationId: string;
  readonly partnerIds: string[];
}

/** Letters by their readers: one for each morning, side and person. */
class Digests {
  private readonly letters = new Map<string, { readonly person: Person; readonly due: Due[] }>();

  add(people: readonly Person[], due: Due): void {
    for (const person of people) {
      const letter = this.letters.get(person.id) ?? { person, due: [] };
      if (!letter.due.includes(due)) letter.due.push(due);
      this.letters.set(person.id, letter);
    }
  }

  all() {
    return this.letters.values();
  }
}

/** Every morning: solvers hear of what is due, the agency's officers of what is late, its leaders of what stays late. */
@Injectable()
export class RemindReports implements OnModuleInit {
  private readonly mails: ReportMails;

  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    configuration: Configuration,
  ) {
    this.mails = new ReportMails(configuration.publicUrl);
  }

  onModuleInit(): void {
    this.jobs.handle('remind-reports', () => this.transactions.run(PORTAL_ACTOR, (tx) => this.remind(tx)));
  }

  private async remind(tx: Transaction): Promise<void> {
    const { today, calendar } = await readReportTime(tx);
    const [solvers, agency] = [new Digests(), new Digests()];
    const told: string[] = [];
    for (const row of await takeOpen(tx)) {
      const { solver, officer, leader } = reminderOf(row, calendar, today);
      if (solver === null && !leader) continue;
      told.push(row.id);
      const { id, code, dueOn } = row;
      const due = {
        id,
        code,
        dueOn,
        timing: timingOf(row, calendar, today),
        daysLate: lateDays(calendar, dayThatCounts(row, calendar), today),
      };
      if (solver !== null) solvers.add(await solversOf(tx, { selected: row }), due);
      if (officer) agency.add(await officersOf(tx, row.agencyId), due);
      if (leader) agency.add(await leadersOf(tx, row.agencyId), due);
      await tx.manager.update(
        SolverReport,
        { id },
        {
          ...(solver !== null && { remindedAs: solver, remindedOn: today }),
          ...(leader && { escalatedOn: today }),
        },
      );
    }
    for (const { person, due } of solvers.all()) await this.mails.digest(tx, person, due, 'solver');
    for (const { person, due } of agency.all()) await this.mails.digest(tx, person, due, 'agency');
    if (told.length > 0)
      tx.audit({
        act: 'report.remind',
        subjectType: 'report',
        subjectId: today,
        detail: { reports: told.length },
      });
  }
}

/** Locked: a job that runs twice finds what the first one has told. */
function takeOpen(tx: Transaction): Promise<OpenRow[]> {
  return tx.query<OpenRow>(
    `SELECT r.id, ch.code, r.due_on::text AS "dueOn", r.state, ${ASKED} AS asked, ${RETURNED_ON} AS "returnedOn", r.reminded_as AS "remindedAs",
            r.reminded_on::text AS "remindedOn", r.escalated_on::text AS "escalatedOn", ch.agency_id AS "agencyId",
            v.organization_id AS "organizationId", v.partner_ids AS "partnerIds"
       FROM solver_report r
       JOIN commission c ON c.id = r.commission_id
       JOIN challenge ch ON ch.id = c.challenge_id
       JOIN opened_version v ON v.proposal_id = c.proposal_id
      WHERE r.state IN ('due', 'returned') AND r.due_on <= portal_today() + 7
      ORDER BY r.due_on, r.id FOR UPDATE OF r`,
  );
}
