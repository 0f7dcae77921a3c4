import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  IncidentRequest,
  ParticipantsRequest,
  SandboxExitRequest,
  SandboxGrantRequest,
  SandboxTerms,
  SandboxView,
} from '@loi-giai/shared';
import { firstValueFrom } from 'rxjs';

/** Writes of the feature; each answers with the permit as it stands afterwards. */
@Injectable({ providedIn: 'root' })
export class SandboxApi {
  readonly #http = inject(HttpClient);

  /** @throws ApiProblem with `permit_open`, `validation` */
  draft(commissionId: string, terms: SandboxTerms): Promise<SandboxView> {
    return this.#post(permitsOfCommission(commissionId), terms);
  }

  /** @throws ApiProblem with `stale` where another has written in it since */
  change(id: string, terms: SandboxTerms, revision: number): Promise<SandboxView> {
    return firstValueFrom(this.#http.put<SandboxView>(permitAddress(id), { ...terms, revision }));
  }

  /** @throws ApiProblem with `wrong_state`, `permit_over`, `permit_open` */
  take(id: string, act: 'submit' | 'activate'): Promise<SandboxView> {
    return this.#post(`${permitAddress(id)}/${act}`, {});
  }

  /** @throws ApiProblem with `four_eyes`, `wrong_state` */
  explain(
    id: string,
    act: 'return' | 'suspend' | 'resume' | 'discard',
    reason: string,
  ): Promise<SandboxView> {
    return this.#post(`${permitAddress(id)}/${act}`, { reason });
  }

  /** @throws ApiProblem with `four_eyes`, `permit_over` */
  grant(id: string, grant: SandboxGrantRequest): Promise<SandboxView> {
    return this.#post(`${permitAddress(id)}/grant`, grant);
  }

  /** @throws ApiProblem with `cap_exceeded` */
  count(id: string, participants: ParticipantsRequest): Promise<SandboxView> {
    return this.#post(`${permitAddress(id)}/participants`, participants);
  }

  report(id: string, incident: IncidentRequest): Promise<SandboxView> {
    return this.#post(`${permitAddress(id)}/incidents`, incident);
  }

  /** @throws ApiProblem with `four_eyes`, `permit_open` */
  exit(id: string, exit: SandboxExitRequest): Promise<SandboxView> {
    return this.#post(`${permitAddress(id)}/exit`, exit);
  }

  #post(address: string, body: object): Promise<SandboxView> {
    return firstValueFrom(this.#http.post<SandboxView>(address, body));
  }
}

export function permitAddress(id: string): string {
  return `/api/v1/sandbox-permits/${encodeURIComponent(id)}`;
}

export function permitsOfCommission(commissionId: string): string {
  return `/api/v1/commissions/${encodeURIComponent(commissionId)}/sandbox-permits`;
}
