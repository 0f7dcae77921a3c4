import { randomUUID } from 'node:crypto';
import { type AuditAct, type Finding, criteriaOf, deliverablesOf } from '@loi-giai/shared';
import { Delivery } from '../../api/src/features/acceptances/delivery.entity';
import { minutesOf } from '../../api/src/features/acceptances/delivery-paper';
import { Challenge } from '../../api/src/features/challenges/challenge.entity';
import { Commission } from '../../api/src/features/commissions/commission.entities';
import { Milestone } from '../../api/src/features/commissions/plan.entities';
import { OpenedVersion } from '../../api/src/features/proposals/opened-version.entity';
import { Proposal } from '../../api/src/features/proposals/proposal.entity';
import { StoredFile } from '../../api/src/platform/storage/stored-file.entity';
import type { DemoCity } from './city';
import { DELIVERIES, type DemoDelivery, type DemoReturned } from './content/deliveries';
import { demoFile } from './demo-file';
import type { SeededChallenge } from './fill-challenges';
import { fillPayments } from './fill-payments';
import type { SeededProposal } from './fill-proposals';

interface Actor {
  readonly id: string;
  readonly name: string;
}

/** Whatever is done was handed in, checked and accepted; some of the rest is on its way. */
export async function fillDeliveries(
  city: DemoCity,
  challenge: SeededChallenge,
  proposals: readonly SeededProposal[],
): Promise<void> {
  const selected = proposals.find(({ state }) => state === 'selected');
  const commission = selected && (await city.manager.findOneBy(Commission, { proposalId: selected.id }));
  if (!selected || !commission) return;
  const milestones = await city.manager.find(Milestone, {
    where: { commissionId: commission.id, summary: false },
    order: { position: 'ASC' },
  });
  const solver = city.owner(selected.content.organization);
  for (const milestone of milestones) {
    const content = DELIVERIES.find(
      (one) => one.challenge === challenge.content.key && one.milestone === milestone.name,
    );
    if (content || milestone.doneOn !== null)
      await new Handing(city, challenge, commission, milestone, solver, content).fill();
  }
  await fillPayments(city, challenge, commission, milestones, solver);
}

/** The rounds of one milestone. */
class Handing {
  private readonly officer: Actor;
  private readonly leader: Actor;
  private round = 0;

  constructor(
    private readonly city: DemoCity,
    private readonly challenge: SeededChallenge,
    private readonly commission: Commission,
    private readonly milestone: Milestone,
    private readonly solver: Actor,
    private readonly content: DemoDelivery | undefined,
  ) {
    const { agencyCode } = challenge.content;
    this.officer = city.holder(agencyCode, 'officer');
    this.leader = city.holder(agencyCode, 'leader');
  }

  async fill(): Promise<void> {
    const { returned, open } = this.content ?? {};
    if (returned) await this.insertReturned(returned);
    if (this.milestone.doneOn !== null) await this.insertAccepted(this.milestone.doneOn);
    else if (open) await this.insertOpen(open);
  }

  private async insertReturned({ handedIn, on, missing, respondBy }: DemoReturned): Promise<void> {
    const { calendar } = this.city;
    const decidedAt = calendar.at(on, '15:20');
    const id = await this.insert(calendar.at(handedIn, '09:15'), {
      state: 'returned',
      ...this.checked(calendar.at(on, '10:00'), missing),
      missing,
      respondBy: calendar.day(respondBy),
      decidedBy: this.leader.id,
      decidedAt,
    });
    this.record(this.leader, decidedAt, id, 'delivery.return', { missing });
  }

  /** Handed in, checked and accepted on one day: the one that the plan has. */
  private async insertAccepted(day: string): Promise<void> {
    const at = (time: string): Date => new Date(`${day}T${time}:00+07:00`);
    const number = `${String(this.milestone.position + 7).padStart(2, '0')}/BB-NT`;
    const decided = { decidedBy: this.leader.id, decidedAt: at('16:30') };
    const id = await this.insert(at('08:40'), { state: 'checked', ...this.checked(at('14:10'), '') });
    const { manager } = this.city;
    const delivery = await manager.findOneByOrFail(Delivery, { id });
    const { proposalId, challengeId } = this.commission;
    const seen = {
      delivery,
      commission: this.commission,
      milestone: this.milestone,
      challenge: await manager.findOneByOrFail(Challenge, { id: challengeId }),
      selected: await manager.findOneByOrFail(OpenedVersion, { proposalId }),
      proposal: await manager.findOneByOrFail(Proposal, { id: proposalId }),
      asAgency: true,
    };
    const minutes = await minutesOf(this.city.transaction, seen, { ...decided, number });
    await manager.update(Delivery, { id }, { state: 'accepted', ...decided, number, minutes });
    this.record(this.leader, decided.decidedAt, id, 'delivery.accept', { number, doneOn: day });
  }

  private async insertOpen({ handedIn, checked }: NonNullable<DemoDelivery['open']>): Promise<void> {
    const { calendar } = this.city;
    await this.insert(
      calendar.at(handedIn, '09:30'),
      checked === undefined
        ? { state: 'submitted' }
        : { state: 'checked', ...this.checked(calendar.at(checked, '14:45'), '') },
    );
  }

  /** Everything is met, but for what is missing. */
  private checked(at: Date, missing: string): Partial<Delivery> {
    const remark = this.content?.remark ?? '';
    const findings = criteriaOf(this.milestone).map((criterion, index): Finding => {
      if (index > 0 || (missing === '' && remark === '')) return { criterion, verdict: 'met', reason: '' };
      return missing === ''
        ? { criterion, verdict: 'remarked', reason: remark }
        : { criterion, verdict: 'unmet', reason: missing };
    });
    const { committee = [] } = this.content ?? {};
    return { findings, committee, checkedBy: this.officer.id, checkedAt: at };
  }

  private async insert(submittedAt: Date, columns: Partial<Delivery>): Promise<string> {
    const { manager } = this.city;
    const id = randomUUID();
    this.round += 1;
    // Kept with it as the solver's, before it is handed in.
    const file = await demoFile(this.city, {
      ownerType: 'delivery',
      ownerId: id,
      name: `ho-so-ban-giao-lan-${this.round}.pdf`,
      createdBy: this.solver.id,
      createdAt: submittedAt,
    });
    await manager.insert(StoredFile, file);
    await manager.insert(Delivery, {
      id,
      commissionId: this.commission.id,
      milestoneId: this.milestone.id,
      round: this.round,
      note: this.content?.note ?? 'Bàn giao đủ theo kế hoạch.',
      parts: deliverablesOf(this.milestone).map((text) => ({ text, included: true })),
      criteria: criteriaOf(this.milestone),
      writers: [this.solver.id],
      createdAt: submittedAt,
      submittedBy: this.solver.id,
      submittedAt,
      ...columns,
    });
    this.record(this.solver, submittedAt, id, 'delivery.submit', {});
    if (columns.checkedAt) this.record(this.officer, columns.checkedAt, id, 'delivery.check', {});
    return id;
  }

  private record(actor: Actor, at: Date, id: string, act: AuditAct, detail: object): void {
    this.city.journal.record(actor, at, {
      act,
      subjectType: 'delivery',
      subjectId: id,
      detail: {
        challenge: this.challenge.code,
        milestone: this.milestone.name,
        round: this.round,
        ...detail,
      },
    });
  }
}
