import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  IndicatorsRequest,
  MeasurementRequest,
  OutcomesView,
  PublishResultRequest,
  ResultView,
} from '@loi-giai/shared';
import { firstValueFrom } from 'rxjs';

/** Writes of step 5; all but the publication answer with the outcomes as they stand afterwards. */
@Injectable({ providedIn: 'root' })
export class OutcomesApi {
  readonly #http = inject(HttpClient);

  saveIndicators(code: string, indicators: IndicatorsRequest): Promise<OutcomesView> {
    return firstValueFrom(this.#http.put<OutcomesView>(`${challenge(code)}/indicators`, indicators));
  }

  /** @throws ApiProblem with `measurement_too_old`, `wrong_state` */
  measure(indicatorId: string, measurement: MeasurementRequest): Promise<OutcomesView> {
    return firstValueFrom(
      this.#http.post<OutcomesView>(`/api/v1/indicators/${indicatorId}/measurements`, measurement),
    );
  }

  /** @throws ApiProblem with `four_eyes`, `wrong_state` */
  verify(measurementId: string): Promise<OutcomesView> {
    return firstValueFrom(this.#http.post<OutcomesView>(`/api/v1/measurements/${measurementId}/verify`, {}));
  }

  /** @throws ApiProblem with `measurement_missing`, `measurement_unverified`, `survey_open`, `wrong_state` */
  publish(code: string, result: PublishResultRequest): Promise<ResultView> {
    return firstValueFrom(this.#http.post<ResultView>(`${challenge(code)}/publish-result`, result));
  }
}

function challenge(code: string): string {
  return `/api/v1/challenges/${encodeURIComponent(code)}`;
}
