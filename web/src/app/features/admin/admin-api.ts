import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { AuditVerification, InviteRequest } from '@loi-giai/shared';
import { type Observable, firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class AdminApi {
  readonly #http = inject(HttpClient);

  invite(request: InviteRequest): Promise<unknown> {
    return this.#done(this.#http.post('/api/v1/admin/invitations', request));
  }

  disable(accountId: string): Promise<unknown> {
    return this.#done(this.#http.post(`/api/v1/admin/accounts/${accountId}/disable`, {}));
  }

  enable(accountId: string): Promise<unknown> {
    return this.#done(this.#http.post(`/api/v1/admin/accounts/${accountId}/enable`, {}));
  }

  revoke(grantId: string): Promise<unknown> {
    return this.#done(this.#http.delete(`/api/v1/admin/role-grants/${grantId}`));
  }

  retryMail(id: string): Promise<unknown> {
    return this.#done(this.#http.post(`/api/v1/admin/mails/${id}/retry`, {}));
  }

  sendTestMail(to: string): Promise<unknown> {
    return this.#done(this.#http.post('/api/v1/admin/mails/test', { to }));
  }

  verifyAudit(): Promise<AuditVerification> {
    return this.#done(this.#http.get<AuditVerification>('/api/v1/audit/verification'));
  }

  #done<T>(answer: Observable<T>): Promise<T> {
    return firstValueFrom(answer);
  }
}
