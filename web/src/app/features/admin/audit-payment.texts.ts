import type { AuditAct, LocaleCode } from '@loi-giai/shared';
import { defineTexts } from '../../core/texts';

type PaymentAct = Extract<AuditAct, `delivery.${string}` | `payment.${string}`>;

/** The acts around deliveries and payments; a missing one does not compile. */
export const PAYMENT_ACT_TEXTS: Record<LocaleCode, Record<PaymentAct, string>> = {
  vi: {
    'delivery.save': 'Lưu hồ sơ bàn giao',
    'delivery.attach': 'Đính kèm tệp vào hồ sơ bàn giao',
    'delivery.detach': 'Gỡ tệp khỏi hồ sơ bàn giao',
    'delivery.refuse-attempt': 'Thao tác về bàn giao, nghiệm thu bị từ chối',
    'delivery.submit': 'Bàn giao',
    'delivery.withdraw': 'Rút hồ sơ bàn giao',
    'delivery.check': 'Kiểm tra theo tiêu chí nghiệm thu',
    'delivery.accept': 'Nghiệm thu mốc',
    'delivery.return': 'Trả lại hồ sơ bàn giao',
    'delivery.lapse': 'Hồ sơ bàn giao hết hiệu lực',
    'payment.save': 'Lưu đề nghị thanh toán',
    'payment.attach': 'Đính kèm tệp vào đề nghị thanh toán',
    'payment.detach': 'Gỡ tệp khỏi đề nghị thanh toán',
    'payment.refuse-attempt': 'Thao tác về thanh toán bị từ chối',
    'payment.request': 'Đề nghị thanh toán',
    'payment.check': 'Kiểm tra hồ sơ thanh toán',
    'payment.approve': 'Phê duyệt thanh toán',
    'payment.pay': 'Ghi nhận đã thanh toán',
    'payment.return': 'Trả lại đề nghị thanh toán',
    'payment.refuse': 'Từ chối thanh toán',
    'payment.cancel': 'Rút đề nghị thanh toán',
  },
  en: {
    'delivery.save': 'Saved a delivery',
    'delivery.attach': 'Attached a file to a delivery',
    'delivery.detach': 'Removed a file from a delivery',
    'delivery.refuse-attempt': 'Was refused an act on a delivery',
    'delivery.submit': 'Handed in a delivery',
    'delivery.withdraw': 'Took a delivery back',
    'delivery.check': 'Checked a delivery against its criteria',
    'delivery.accept': 'Accepted a milestone',
    'delivery.return': 'Returned a delivery',
    'delivery.lapse': 'A delivery lapsed',
    'payment.save': 'Saved a request for payment',
    'payment.attach': 'Attached a file to a request for payment',
    'payment.detach': 'Removed a file from a request for payment',
    'payment.refuse-attempt': 'Was refused an act on a payment',
    'payment.request': 'Asked for a payment',
    'payment.check': 'Checked a request for payment',
    'payment.approve': 'Approved a payment',
    'payment.pay': 'Recorded a payment',
    'payment.return': 'Returned a request for payment',
    'payment.refuse': 'Refused a payment',
    'payment.cancel': 'Took a request for payment back',
  },
};

/** The acts that may be refused, by the end of their address. */
export const PAYMENT_ATTEMPT_TEXTS: Record<LocaleCode, Readonly<Record<string, string>>> = {
  vi: {
    'milestones/:milestoneId/deliveries': 'Soạn hồ sơ bàn giao',
    ':id': 'Sửa',
    submit: 'Bàn giao',
    withdraw: 'Rút',
    check: 'Kiểm tra',
    accept: 'Nghiệm thu',
    return: 'Trả lại',
    files: 'Đính kèm tệp',
    'files/:fileId': 'Gỡ tệp',
    payments: 'Soạn đề nghị thanh toán',
    request: 'Đề nghị thanh toán',
    cancel: 'Rút đề nghị',
    approve: 'Phê duyệt',
    pay: 'Ghi nhận đã thanh toán',
    refuse: 'Từ chối',
  },
  en: {
    'milestones/:milestoneId/deliveries': 'Draft a delivery',
    ':id': 'Change it',
    submit: 'Hand it in',
    withdraw: 'Take it back',
    check: 'Check',
    accept: 'Accept',
    return: 'Return',
    files: 'Attach a file',
    'files/:fileId': 'Remove a file',
    payments: 'Draft a request for payment',
    request: 'Ask for the payment',
    cancel: 'Take the request back',
    approve: 'Approve',
    pay: 'Record the payment',
    refuse: 'Refuse',
  },
};

/** The facts that these acts carry beside others. */
export const PAYMENT_DETAIL_TEXTS = defineTexts({
  vi: {
    missing: 'Nội dung cần bổ sung',
    respondBy: 'Bàn giao lại trước hết ngày',
    amount: 'Số tiền (đồng)',
    paidOn: 'Ngày thanh toán',
    reference: 'Số chứng từ',
    record: 'Hồ sơ',
  },
  en: {
    missing: 'What is missing',
    respondBy: 'To be handed in by',
    amount: 'Amount (đồng)',
    paidOn: 'Paid on',
    reference: 'Reference',
    record: 'Record',
  },
});
