import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { PayRequest, PaymentChangeRequest, PaymentRequest, PaymentView } from '@loi-giai/shared';
import { firstValueFrom } from 'rxjs';

/** Writes of the feature; each answers with the request as it stands afterwards. */
@Injectable({ providedIn: 'root' })
export class PaymentsApi {
  readonly #http = inject(HttpClient);

  /** @throws ApiProblem with `not_accepted`, `payment_above_value` */
  begin(commissionId: string, request: PaymentRequest): Promise<PaymentView> {
    return this.#post(paymentsOfCommission(commissionId), request);
  }

  /** @throws ApiProblem as `begin`, and with `stale` */
  save(id: string, change: PaymentChangeRequest): Promise<PaymentView> {
    return firstValueFrom(this.#http.put<PaymentView>(paymentAddress(id), change));
  }

  /** @throws ApiProblem with `payment_above_value`, `four_eyes` */
  take(id: string, act: 'request' | 'check' | 'approve' | 'cancel'): Promise<PaymentView> {
    return this.#post(`${paymentAddress(id)}/${act}`, {});
  }

  explain(id: string, act: 'return' | 'refuse', reason: string): Promise<PaymentView> {
    return this.#post(`${paymentAddress(id)}/${act}`, { reason });
  }

  pay(id: string, request: PayRequest): Promise<PaymentView> {
    return this.#post(`${paymentAddress(id)}/pay`, request);
  }

  attach(id: string, file: File): Promise<PaymentView> {
    const body = new FormData();
    body.append('file', file, file.name);
    return this.#post(`${paymentAddress(id)}/files`, body);
  }

  detach(id: string, fileId: string): Promise<PaymentView> {
    return firstValueFrom(
      this.#http.delete<PaymentView>(`${paymentAddress(id)}/files/${encodeURIComponent(fileId)}`),
    );
  }

  #post(address: string, body: object): Promise<PaymentView> {
    return firstValueFrom(this.#http.post<PaymentView>(address, body));
  }
}

export function paymentAddress(id: string): string {
  return `/api/v1/payments/${encodeURIComponent(id)}`;
}

export function paymentsOfCommission(commissionId: string): string {
  return `/api/v1/commissions/${encodeURIComponent(commissionId)}/payments`;
}
