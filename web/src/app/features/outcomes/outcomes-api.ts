import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  IndicatorReviseRequest,
  IndicatorsRequest,
  MeasurementCorrectRequest,
  MeasurementPreview,
  MeasurementRequest,
  LocalText,
  OutcomesView,
  ResultDesk,
  SaveResultRequest,
} from '@loi-giai/shared';
import { firstValueFrom } from 'rxjs';

/** Writes of step 5; they answer with the outcomes, or with the editions of the result, as they stand afterwards. */
@Injectable({ providedIn: 'root' })
export class OutcomesApi {
  readonly #http = inject(HttpClient);

  saveIndicators(code: string, indicators: IndicatorsRequest): Promise<OutcomesView> {
    return firstValueFrom(this.#http.put<OutcomesView>(`${challenge(code)}/indicators`, indicators));
  }

  /** @throws ApiProblem with `measurement_too_old`, `wrong_state` */
  revise(indicatorId: string, terms: IndicatorReviseRequest): Promise<OutcomesView> {
    return this.#post(`/api/v1/indicators/${indicatorId}/revise`, terms);
  }

  /** @throws ApiProblem with `measurement_too_old`, `measurement_same_day`, `wrong_state` */
  measure(indicatorId: string, measurement: MeasurementRequest): Promise<OutcomesView> {
    return this.#post(`/api/v1/indicators/${indicatorId}/measurements`, measurement);
  }

  /** @throws ApiProblem with `correction_open`, and as `measure` */
  correct(measurementId: string, correction: MeasurementCorrectRequest): Promise<OutcomesView> {
    return this.#post(`/api/v1/measurements/${measurementId}/correct`, correction);
  }

  /** @throws ApiProblem with `four_eyes`, `wrong_state` */
  verify(measurementId: string): Promise<OutcomesView> {
    return this.#post(`/api/v1/measurements/${measurementId}/verify`, {});
  }

  /** @throws ApiProblem with `four_eyes`, `wrong_state` */
  refuse(measurementId: string, reason: string): Promise<OutcomesView> {
    return this.#post(`/api/v1/measurements/${measurementId}/refuse`, { reason });
  }

  /** @throws ApiProblem with `file_too_large`, `file_type_refused`, `too_many_files`, `wrong_state` */
  attach(measurementId: string, file: File): Promise<OutcomesView> {
    return this.#post(`/api/v1/measurements/${measurementId}/files`, formOf(file));
  }

  /** Reads the file and stores nothing. @throws ApiProblem with `file_too_large`, `file_type_refused` */
  preview(code: string, file: File): Promise<MeasurementPreview> {
    return firstValueFrom(
      this.#http.post<MeasurementPreview>(`${challenge(code)}/measurements/preview`, formOf(file)),
    );
  }

  /** All rows or none. @throws ApiProblem with `import_invalid`, and as `preview` */
  import(code: string, file: File): Promise<OutcomesView> {
    return this.#post(`${challenge(code)}/measurements/import`, formOf(file));
  }

  /** @throws ApiProblem with `stale`, `publication_frozen`, `wrong_state` */
  saveResult(code: string, result: SaveResultRequest): Promise<ResultDesk> {
    return firstValueFrom(this.#http.put<ResultDesk>(`${challenge(code)}/result`, result));
  }

  /** @throws ApiProblem with `measurement_missing`, `measurement_unverified`, `survey_open`, `wrong_state` */
  submitResult(code: string): Promise<ResultDesk> {
    return this.#act(code, 'submit');
  }

  returnResult(code: string, reason: string): Promise<ResultDesk> {
    return this.#act(code, 'return', { reason });
  }

  /** @throws ApiProblem with `four_eyes`, `wrong_state` */
  publishResult(code: string): Promise<ResultDesk> {
    return this.#act(code, 'publish');
  }

  withdrawResult(code: string, reason: LocalText): Promise<ResultDesk> {
    return this.#act(code, 'withdraw', { reason });
  }

  #act(code: string, act: string, body: object = {}): Promise<ResultDesk> {
    return firstValueFrom(this.#http.post<ResultDesk>(`${challenge(code)}/result/${act}`, body));
  }

  #post(address: string, body: object): Promise<OutcomesView> {
    return firstValueFrom(this.#http.post<OutcomesView>(address, body));
  }
}

function challenge(code: string): string {
  return `/api/v1/challenges/${encodeURIComponent(code)}`;
}

function formOf(file: File): FormData {
  const body = new FormData();
  body.append('file', file);
  return body;
}
