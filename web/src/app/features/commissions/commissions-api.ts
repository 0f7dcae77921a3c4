import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  CommissionAct,
  CommissionRequest,
  CommissionView,
  PlanRequest,
  PlanView,
  ProgressRequest,
} from '@loi-giai/shared';
import { firstValueFrom } from 'rxjs';

/** Writes of the feature; each answers with the commission as it stands afterwards. */
@Injectable({ providedIn: 'root' })
export class CommissionsApi {
  readonly #http = inject(HttpClient);

  /** @throws ApiProblem with `wrong_state`, `validation` */
  save(challengeCode: string, commission: CommissionRequest): Promise<CommissionView> {
    const address = `/api/v1/challenges/${encodeURIComponent(challengeCode)}/commission`;
    return firstValueFrom(this.#http.put<CommissionView>(address, commission));
  }

  /** @throws ApiProblem with `stale`, `milestones_missing`, `milestone_order`, `plan_cycle`, `wrong_state`, `validation` */
  savePlan(id: string, plan: PlanRequest): Promise<PlanView> {
    return firstValueFrom(this.#http.put<PlanView>(`/api/v1/commissions/${id}/plan`, plan));
  }

  /** @throws ApiProblem with `wrong_state`, `milestones_missing`, `milestones_open` */
  take(id: string, act: CommissionAct): Promise<CommissionView> {
    return firstValueFrom(this.#http.post<CommissionView>(`/api/v1/commissions/${id}/${act}`, {}));
  }

  /** @throws ApiProblem with `wrong_state`, `validation` for a day that is still to come */
  report(id: string, milestoneId: string, progress: ProgressRequest): Promise<CommissionView> {
    const address = `/api/v1/commissions/${id}/milestones/${milestoneId}/progress`;
    return firstValueFrom(this.#http.post<CommissionView>(address, progress));
  }
}
