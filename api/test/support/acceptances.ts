import type { DeliveryView, PaymentView } from '@loi-giai/shared';
import type { AwardedStage } from './awarded-stage';
import type { Person } from './login';

type Sides = Pick<AwardedStage, 'winner' | 'officer' | 'leader'>;

/** What is found of each criterion, where everything is as it should be. */
export const MET = { verdict: 'met', reason: '' } as const;

export async function beginDelivery(
  who: Person,
  commissionId: string,
  milestoneId: string,
  included: readonly boolean[] = [true],
): Promise<DeliveryView> {
  const path = `/commissions/${commissionId}/milestones/${milestoneId}/deliveries`;
  return (await who.post(path, { note: 'Bàn giao đủ', included }).expect(201)).body;
}

/** @returns the delivery, handed in */
export async function handIn(
  who: Person,
  commissionId: string,
  milestoneId: string,
  included?: readonly boolean[],
): Promise<DeliveryView> {
  const { id } = await beginDelivery(who, commissionId, milestoneId, included);
  return (await who.post(`/deliveries/${id}/submit`).expect(200)).body;
}

export async function checkMet(officer: Person, { id, criteria }: DeliveryView): Promise<DeliveryView> {
  const body = { findings: criteria.map(() => MET), committee: [], opinion: '' };
  return (await officer.post(`/deliveries/${id}/check`, body).expect(200)).body;
}

/** The whole way of a milestone, by three people. */
export async function acceptMilestone(
  { winner, officer, leader }: Sides,
  commissionId: string,
  milestoneId: string,
): Promise<DeliveryView> {
  const { id } = await checkMet(officer, await handIn(winner, commissionId, milestoneId));
  return (await leader.post(`/deliveries/${id}/accept`, { number: '07/BB-NT' }).expect(200)).body;
}

/** @returns the request, asked for */
export async function requestPayment(
  who: Person,
  commissionId: string,
  milestoneId: string | null,
  amount: number,
): Promise<PaymentView> {
  const body = { milestoneId, amount, note: 'Theo hóa đơn' };
  const { body: draft } = await who.post(`/commissions/${commissionId}/payments`, body).expect(201);
  return (await who.post(`/payments/${draft.id}/request`).expect(200)).body;
}
