import { randomUUID } from 'node:crypto';
import type { AuditAct, PaymentAct } from '@loi-giai/shared';
import type { Commission } from '../../api/src/features/commissions/commission.entities';
import type { Milestone } from '../../api/src/features/commissions/plan.entities';
import { Payment, PaymentEntry } from '../../api/src/features/payments/payment.entities';
import { StoredFile } from '../../api/src/platform/storage/stored-file.entity';
import type { DemoCity } from './city';
import { type DemoPayment, PAYMENTS } from './content/deliveries';
import { demoFile } from './demo-file';
import type { SeededChallenge } from './fill-challenges';

interface Actor {
  readonly id: string;
  readonly name: string;
}

/** What was asked for and paid of the commission. */
export async function fillPayments(
  city: DemoCity,
  challenge: SeededChallenge,
  commission: Commission,
  milestones: readonly Milestone[],
  solver: Actor,
): Promise<void> {
  const own = PAYMENTS.filter((one) => one.challenge === challenge.content.key);
  for (const [index, content] of own.entries()) {
    const milestone = milestones.find(({ name }) => name === content.milestone);
    if (!milestone) throw new Error(`the demo city has no milestone ${content.milestone}`);
    await new Asked(city, challenge, solver, content).fill(commission.id, milestone.id, index + 1);
  }
}

class Asked {
  private readonly id = randomUUID();
  private readonly officer: Actor;
  private readonly leader: Actor;
  private readonly finance: Actor;

  constructor(
    private readonly city: DemoCity,
    private readonly challenge: SeededChallenge,
    private readonly solver: Actor,
    private readonly content: DemoPayment,
  ) {
    const { agencyCode } = challenge.content;
    this.officer = city.holder(agencyCode, 'officer');
    this.leader = city.holder(agencyCode, 'leader');
    this.finance = city.holder(agencyCode, 'finance');
  }

  async fill(commissionId: string, milestoneId: string, ordinal: number): Promise<void> {
    const { calendar, manager } = this.city;
    const { amount, note, state, reason = '', reference = null, requested } = this.content;
    const refused = state === 'refused';
    const paid = state === 'paid';
    await manager.insert(Payment, {
      ...{ id: this.id, commissionId, milestoneId, ordinal, state, amount, note, reason, reference },
      writers: [this.solver.id],
      createdAt: this.at(0, '08:50'),
      requestedAt: this.at(0, '09:10'),
      checkedBy: this.officer.id,
      approvedBy: refused ? null : this.leader.id,
      paidOn: paid ? calendar.day(requested + 5) : null,
      paidBy: paid ? this.finance.id : null,
    });
    const file = { ownerType: 'payment', ownerId: this.id, name: 'hoa-don.pdf' };
    const kept = await demoFile(this.city, {
      ...file,
      createdBy: this.solver.id,
      createdAt: this.at(0, '09:00'),
    });
    await manager.insert(StoredFile, kept);
    await this.write(this.solver, this.at(0, '09:10'), 'request');
    await this.write(this.officer, this.at(1, '14:00'), 'check');
    if (refused) await this.write(this.leader, this.at(3, '10:30'), 'refuse', reason);
    else await this.write(this.leader, this.at(3, '10:30'), 'approve');
    if (paid) await this.write(this.finance, this.at(5, '15:15'), 'pay', reference ?? '');
  }

  private async write(actor: Actor, at: Date, kind: PaymentAct, text = ''): Promise<void> {
    const { manager, journal } = this.city;
    await manager.insert(PaymentEntry, { paymentId: this.id, kind, at, authorId: actor.id, text });
    const act: AuditAct = `payment.${kind}`;
    const detail = { challenge: this.challenge.code, amount: this.content.amount };
    journal.record(actor, at, { act, subjectType: 'payment', subjectId: this.id, detail });
  }

  private at(days: number, time: string): Date {
    return this.city.calendar.at(this.content.requested + days, time);
  }
}
