import { randomUUID } from 'node:crypto';
import type { AuditAct, SandboxEntryKind } from '@loi-giai/shared';
import { Commission } from '../../api/src/features/commissions/commission.entities';
import {
  SandboxEntry,
  SandboxIncident,
  SandboxParticipants,
  SandboxPermit,
} from '../../api/src/features/sandbox/sandbox.entities';
import type { DemoCity } from './city';
import { type DemoIncident, type DemoTrial, TRIALS } from './content/trials';
import type { SeededChallenge } from './fill-challenges';
import type { SeededProposal } from './fill-proposals';

/** The controlled trial of the commission, with who took part and what went wrong. */
export async function fillTrials(
  city: DemoCity,
  challenge: SeededChallenge,
  proposals: readonly SeededProposal[],
): Promise<void> {
  const selected = proposals.find(({ state }) => state === 'selected');
  for (const content of TRIALS.filter(({ challenge: key }) => key === challenge.content.key))
    if (selected) await new Trial(city, challenge, selected, content).fill();
}

interface Actor {
  readonly id: string;
  readonly name: string;
}

class Trial {
  private readonly id = randomUUID();
  private readonly officer: Actor;
  private readonly leader: Actor;
  private readonly solver: Actor;
  private readonly granter: Actor;

  constructor(
    private readonly city: DemoCity,
    private readonly challenge: SeededChallenge,
    private readonly selected: SeededProposal,
    private readonly content: DemoTrial,
  ) {
    const { agencyCode } = challenge.content;
    this.officer = city.holder(agencyCode, 'officer');
    this.leader = city.holder(agencyCode, 'leader');
    this.solver = city.owner(selected.content.organization);
    this.granter = city.person('programme2');
  }

  async fill(): Promise<void> {
    const { drafted, submitted, granted, from, incidents, exit } = this.content;
    await this.insertPermit();
    this.record(this.officer, this.at(drafted, '10:30'), 'sandbox.save', {});
    await this.move(this.officer, this.at(submitted, '09:20'), 'submitted', 'draft', 'submitted');
    await this.move(
      this.granter,
      this.at(granted, '16:05'),
      'granted',
      'submitted',
      'granted',
      this.number(),
    );
    await this.move(this.officer, this.at(from, '07:30'), 'activated', 'granted', 'active');
    await this.insertCounts();
    for (const incident of incidents) await this.insertIncident(incident);
    if (!exit) return;
    const at = this.at(exit.on, '14:00');
    await this.move(null, this.city.calendar.at(this.content.until + 1, '00:01'), 'ended', 'active', 'ended');
    await this.write(this.leader, at, exit.decision === 'adopt' ? 'adopted' : 'stopped', exit.reasons);
    this.record(this.leader, at, 'sandbox.decide-exit', { exit: exit.decision });
  }

  private async insertPermit(): Promise<void> {
    const { calendar, manager } = this.city;
    const { terms, from, until, granted, exit } = this.content;
    const { id: commissionId } = await manager.findOneByOrFail(Commission, { proposalId: this.selected.id });
    await manager.insert(SandboxPermit, {
      ...terms,
      id: this.id,
      commissionId,
      state: exit ? 'ended' : 'active',
      fromDay: calendar.day(from),
      untilDay: calendar.day(until),
      writers: [this.officer.id],
      createdAt: this.at(this.content.drafted, '10:30'),
      number: this.number(),
      grantedOn: calendar.day(granted),
      grantedBy: this.granter.id,
      ...(exit && {
        exitDecision: exit.decision,
        exitReasons: exit.reasons,
        exitBy: this.leader.id,
        exitAt: this.at(exit.on, '14:00'),
        endedAt: calendar.at(until + 1, '00:01'),
      }),
    });
  }

  private async insertCounts(): Promise<void> {
    let taken = 0;
    for (const { on, count, note } of this.content.counts) {
      const day = this.city.calendar.day(on);
      const enteredAt = this.at(on, '17:15');
      const row = { permitId: this.id, day, count, note, enteredBy: this.solver.id, enteredAt };
      await this.city.manager.insert(SandboxParticipants, row);
      taken += count;
      this.record(this.solver, enteredAt, 'sandbox.count', { day, count, taken });
    }
  }

  private async insertIncident({ on, resumed, ...incident }: DemoIncident): Promise<void> {
    const reportedAt = this.at(on, '16:50');
    const suspended = resumed !== undefined;
    const { severity, peopleAffected } = incident;
    await this.city.manager.insert(SandboxIncident, {
      ...incident,
      permitId: this.id,
      happenedAt: this.at(on, '15:20'),
      suspended,
      reportedBy: this.solver.id,
      reportedAt,
    });
    this.record(this.solver, reportedAt, 'sandbox.report-incident', { severity, peopleAffected, suspended });
    if (!resumed) return;
    await this.move(this.solver, reportedAt, 'suspended', 'active', 'suspended', incident.description);
    await this.move(
      this.leader,
      this.at(resumed.on, '11:00'),
      'resumed',
      'suspended',
      'active',
      resumed.reason,
    );
  }

  private async move(
    actor: Actor | null,
    at: Date,
    kind: keyof typeof ACTS,
    from: string,
    to: string,
    text = '',
  ): Promise<void> {
    await this.write(actor, at, kind, text);
    this.record(actor, at, ACTS[kind], { from, to });
  }

  private async write(actor: Actor | null, at: Date, kind: SandboxEntryKind, text: string): Promise<void> {
    const row = { permitId: this.id, kind, at, text, authorId: actor?.id ?? null };
    await this.city.manager.insert(SandboxEntry, row);
  }

  private record(actor: Actor | null, at: Date, act: AuditAct, detail: object): void {
    const about = { subjectType: 'sandbox', subjectId: this.id };
    this.city.journal.record(actor, at, {
      act,
      ...about,
      detail: { challenge: this.challenge.code, ...detail },
    });
  }

  private number(): string {
    return this.content.number.replace('{year}', String(this.city.calendar.yearOf(this.content.granted)));
  }

  private at(on: number, time: string): Date {
    return this.city.calendar.at(on, time);
  }
}

const ACTS = {
  submitted: 'sandbox.submit',
  granted: 'sandbox.grant',
  activated: 'sandbox.activate',
  suspended: 'sandbox.suspend',
  resumed: 'sandbox.resume',
  ended: 'sandbox.end',
} as const satisfies Partial<Record<SandboxEntryKind, AuditAct>>;
