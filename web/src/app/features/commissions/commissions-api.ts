import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AmendmentAct,
  AmendmentRequest,
  CommissionAct,
  CommissionDraftRequest,
  CommissionView,
  PlanRequest,
  PlanView,
  ProgressRequest,
  ReviewRules,
  TermsRequest,
} from '@loi-giai/shared';
import { firstValueFrom } from 'rxjs';

/** Writes of the feature; each answers with the commission as it stands afterwards. */
@Injectable({ providedIn: 'root' })
export class CommissionsApi {
  readonly #http = inject(HttpClient);

  /** Of several with the same terms the first. @throws ApiProblem with `wrong_state`, `commission_exists`, `stage_not_possible`, `validation` */
  async drawUp(challengeCode: string, draft: CommissionDraftRequest): Promise<CommissionView> {
    const address = `/api/v1/challenges/${encodeURIComponent(challengeCode)}/commissions`;
    const [first] = await firstValueFrom(this.#http.post<[CommissionView]>(address, draft));
    return first;
  }

  /** @throws ApiProblem with `stale`, `wrong_state`, `validation` */
  saveTerms(id: string, terms: TermsRequest): Promise<CommissionView> {
    return firstValueFrom(this.#http.put<CommissionView>(`/api/v1/commissions/${id}/terms`, terms));
  }

  /** @throws ApiProblem with `stale`, `milestones_missing`, `milestone_order`, `plan_cycle`, `wrong_state`, `validation` */
  savePlan(id: string, plan: PlanRequest): Promise<PlanView> {
    return firstValueFrom(this.#http.put<PlanView>(`/api/v1/commissions/${id}/plan`, plan));
  }

  /** @throws ApiProblem with `wrong_state`, `stale`, `four_eyes`, and what the act asks for */
  take(id: string, act: CommissionAct, body: object = {}): Promise<CommissionView> {
    return firstValueFrom(this.#http.post<CommissionView>(`/api/v1/commissions/${id}/${act}`, body));
  }

  attach(id: string, placed: Readonly<Record<string, string>>, file: File): Promise<CommissionView> {
    const body = new FormData();
    body.set('file', file, file.name);
    const options = { params: placed };
    return firstValueFrom(
      this.#http.post<CommissionView>(`/api/v1/commissions/${id}/documents`, body, options),
    );
  }

  detach(id: string, documentId: string): Promise<CommissionView> {
    const address = `/api/v1/commissions/${id}/documents/${documentId}`;
    return firstValueFrom(this.#http.delete<CommissionView>(address));
  }

  /** Begins the next amendment, or saves the draft of one. */
  saveAmendment(id: string, amendmentId: string | null, request: AmendmentRequest): Promise<CommissionView> {
    const address = `/api/v1/commissions/${id}/amendments`;
    return firstValueFrom(
      amendmentId === null
        ? this.#http.post<CommissionView>(address, request)
        : this.#http.put<CommissionView>(`${address}/${amendmentId}`, request),
    );
  }

  amend(id: string, amendmentId: string, act: AmendmentAct, body: object = {}): Promise<CommissionView> {
    const address = `/api/v1/commissions/${id}/amendments/${amendmentId}/${act}`;
    return firstValueFrom(this.#http.post<CommissionView>(address, body));
  }

  /** @throws ApiProblem with `wrong_state`, `validation` for a day that is still to come */
  report(id: string, milestoneId: string, progress: ProgressRequest): Promise<CommissionView> {
    const address = `/api/v1/commissions/${id}/milestones/${milestoneId}/progress`;
    return firstValueFrom(this.#http.post<CommissionView>(address, progress));
  }

  /** For the programme office. */
  saveReviewRules(rules: ReviewRules): Promise<ReviewRules> {
    return firstValueFrom(this.#http.put<ReviewRules>('/api/v1/programme/commission-reviews', rules));
  }
}
