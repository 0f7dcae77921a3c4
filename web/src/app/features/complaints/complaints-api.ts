import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  ComplaintAnswerRequest,
  ComplaintDraftRequest,
  ComplaintRequest,
  ComplaintView,
} from '@loi-giai/shared';
import { firstValueFrom } from 'rxjs';

/** Writes of the feature; each answers with the complaint as it stands afterwards. */
@Injectable({ providedIn: 'root' })
export class ComplaintsApi {
  readonly #http = inject(HttpClient);

  /** @throws ApiProblem with `complaints_closed`, `complaint_open` */
  file(proposalId: string, request: ComplaintRequest): Promise<ComplaintView> {
    return firstValueFrom(this.#http.post<ComplaintView>(complaintsOfProposal(proposalId), request));
  }

  /** @throws ApiProblem with `file_type_refused`, `file_too_large`, `too_many_files`, `wrong_state` */
  attach(id: string, file: File): Promise<ComplaintView> {
    const body = new FormData();
    body.append('file', file, file.name);
    return firstValueFrom(this.#http.post<ComplaintView>(`${complaintAddress(id)}/files`, body));
  }

  /** @throws ApiProblem with `stale` where another has written in it since, `wrong_state` */
  draft(id: string, request: ComplaintDraftRequest): Promise<ComplaintView> {
    return firstValueFrom(this.#http.put<ComplaintView>(`${complaintAddress(id)}/draft`, request));
  }

  /** @throws ApiProblem with `stale`, `four_eyes`, `measure_required`, `wrong_state` */
  answer(id: string, request: ComplaintAnswerRequest): Promise<ComplaintView> {
    return firstValueFrom(this.#http.post<ComplaintView>(`${complaintAddress(id)}/answer`, request));
  }

  /** @throws ApiProblem with `wrong_state` where it has been answered meanwhile */
  withdraw(id: string): Promise<ComplaintView> {
    return firstValueFrom(this.#http.post<ComplaintView>(`${complaintAddress(id)}/withdraw`, {}));
  }
}

export function complaintAddress(id: string): string {
  return `/api/v1/complaints/${encodeURIComponent(id)}`;
}

export function complaintsOfProposal(proposalId: string): string {
  return `/api/v1/proposals/${encodeURIComponent(proposalId)}/complaints`;
}
