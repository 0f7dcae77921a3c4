import type { PaymentAct } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { type NoticeTexts, notices } from '../../platform/mail/notice';
import {
  type Person,
  financeOf,
  leadersOf,
  officersOf,
  othersOf,
  solversOf,
} from '../commissions/commission-circle-reads';
import type { SeenPayment } from './payment-access';

/** Acts of which somebody hears. */
type ToldAct = Exclude<PaymentAct, 'cancel'>;

const VI: Readonly<Record<ToldAct, readonly [subject: string, text: string]>> = {
  request: ['Đề nghị thanh toán chờ kiểm tra', 'chờ kiểm tra hồ sơ.'],
  check: ['Đề nghị thanh toán chờ phê duyệt', 'đã được kiểm tra hồ sơ và chờ lãnh đạo phê duyệt.'],
  approve: ['Đề nghị thanh toán chờ chi trả', 'đã được phê duyệt và chờ chi trả.'],
  pay: ['Đã thanh toán', 'đã được thanh toán.'],
  return: ['Đề nghị thanh toán được trả lại', 'được trả lại để bổ sung.'],
  refuse: ['Đề nghị thanh toán bị từ chối', 'bị từ chối.'],
};

const EN: Readonly<Record<ToldAct, readonly [subject: string, text: string]>> = {
  request: ['A payment waits to be checked', 'waits to be checked.'],
  check: ['A payment waits for your approval', 'was checked and waits for the leader’s approval.'],
  approve: ['A payment waits to be made', 'was approved and waits to be paid.'],
  pay: ['Paid', 'was paid.'],
  return: ['A request for payment was returned', 'was returned to be completed.'],
  refuse: ['A request for payment was refused', 'was refused.'],
};

/** Letters about payments: to whoever is next, and to the solver. */
export class PaymentMails {
  constructor(private readonly publicUrl: string) {}

  async tell(tx: Transaction, seen: SeenPayment, act: ToldAct, reason = ''): Promise<void> {
    const { payment, challenge, commission } = seen;
    const amount = `${payment.amount.toLocaleString('vi-VN')} đồng`;
    const say = (
      about: string,
      [subject, text]: readonly [string, string],
      why: string,
    ): NoticeTexts['vi'] => ({
      subject: `${subject}: ${amount} (${challenge.code})`,
      paragraphs: [`${about} ${text}`, ...(reason === '' ? [] : [`${why}: ${reason}`])],
    });
    const { ordinal } = payment;
    const number = commission.number ?? '';
    const texts = {
      vi: say(`Đề nghị thanh toán số ${ordinal}, ${amount}, của đặt hàng số ${number}`, VI[act], 'Lý do'),
      en: say(`Request for payment ${ordinal}, ${amount}, of commission ${number}`, EN[act], 'Reason'),
    };
    const people = othersOf(tx, await audienceOf(tx, seen, act));
    await tx.mails(notices(this.publicUrl, `/work/payments/${payment.id}`, people, texts));
  }
}

async function audienceOf(tx: Transaction, seen: SeenPayment, act: ToldAct): Promise<Person[]> {
  const { agencyId } = seen.challenge;
  if (act === 'request') return [...(await officersOf(tx, agencyId)), ...(await financeOf(tx, agencyId))];
  if (act === 'check') return leadersOf(tx, agencyId);
  const solvers = await solversOf(tx, seen);
  return act === 'approve' ? [...(await financeOf(tx, agencyId)), ...solvers] : solvers;
}
