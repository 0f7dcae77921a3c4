import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  FollowRequest,
  MailSubscriptionRequest,
  SubscriptionSettings,
  SubscriptionView,
  UnreadCount,
} from '@loi-giai/shared';
import { firstValueFrom } from 'rxjs';

const SUBSCRIPTIONS = '/api/v1/subscriptions';

/** Writes of the feature: one method per act, named like it. */
@Injectable({ providedIn: 'root' })
export class NotificationsApi {
  readonly #http = inject(HttpClient);

  /** @throws ApiProblem with `too_many_subscriptions` */
  follow(request: FollowRequest): Promise<SubscriptionView> {
    return firstValueFrom(this.#http.post<SubscriptionView>(SUBSCRIPTIONS, request));
  }

  change(id: string, settings: SubscriptionSettings): Promise<SubscriptionView> {
    return firstValueFrom(this.#http.put<SubscriptionView>(`${SUBSCRIPTIONS}/${id}`, settings));
  }

  async end(id: string): Promise<void> {
    await firstValueFrom(this.#http.delete(`${SUBSCRIPTIONS}/${id}`));
  }

  async subscribeByMail(request: MailSubscriptionRequest): Promise<void> {
    await firstValueFrom(this.#http.post('/api/v1/mail-subscriptions', request));
  }

  read(id: string): Promise<UnreadCount> {
    return firstValueFrom(this.#http.post<UnreadCount>(`/api/v1/notifications/${id}/read`, {}));
  }

  readAll(): Promise<UnreadCount> {
    return firstValueFrom(this.#http.post<UnreadCount>('/api/v1/notifications/read', {}));
  }
}
