import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  DeliveryChangeRequest,
  DeliveryCheckRequest,
  DeliveryRequest,
  DeliveryReturnRequest,
  DeliveryView,
} from '@loi-giai/shared';
import { firstValueFrom } from 'rxjs';

/** Writes of the feature; each answers with the delivery as it stands afterwards. */
@Injectable({ providedIn: 'root' })
export class DeliveriesApi {
  readonly #http = inject(HttpClient);

  /** @throws ApiProblem with `delivery_open` */
  begin(commissionId: string, milestoneId: string, request: DeliveryRequest): Promise<DeliveryView> {
    const commission = `/api/v1/commissions/${encodeURIComponent(commissionId)}`;
    return this.#post(`${commission}/milestones/${encodeURIComponent(milestoneId)}/deliveries`, request);
  }

  /** @throws ApiProblem with `stale` where another has written in it since */
  save(id: string, change: DeliveryChangeRequest): Promise<DeliveryView> {
    return firstValueFrom(this.#http.put<DeliveryView>(deliveryAddress(id), change));
  }

  take(id: string, act: 'submit' | 'withdraw'): Promise<DeliveryView> {
    return this.#post(`${deliveryAddress(id)}/${act}`, {});
  }

  /** @throws ApiProblem with `four_eyes` */
  check(id: string, request: DeliveryCheckRequest): Promise<DeliveryView> {
    return this.#post(`${deliveryAddress(id)}/check`, request);
  }

  /** @throws ApiProblem with `four_eyes`, `criteria_unmet` */
  accept(id: string, number: string): Promise<DeliveryView> {
    return this.#post(`${deliveryAddress(id)}/accept`, { number });
  }

  return(id: string, request: DeliveryReturnRequest): Promise<DeliveryView> {
    return this.#post(`${deliveryAddress(id)}/return`, request);
  }

  attach(id: string, file: File): Promise<DeliveryView> {
    const body = new FormData();
    body.append('file', file, file.name);
    return this.#post(`${deliveryAddress(id)}/files`, body);
  }

  detach(id: string, fileId: string): Promise<DeliveryView> {
    return firstValueFrom(
      this.#http.delete<DeliveryView>(`${deliveryAddress(id)}/files/${encodeURIComponent(fileId)}`),
    );
  }

  #post(address: string, body: object): Promise<DeliveryView> {
    return firstValueFrom(this.#http.post<DeliveryView>(address, body));
  }
}

export function deliveryAddress(id: string): string {
  return `/api/v1/deliveries/${encodeURIComponent(id)}`;
}

export function deliveriesOfCommission(commissionId: string): string {
  return `/api/v1/commissions/${encodeURIComponent(commissionId)}/deliveries`;
}
