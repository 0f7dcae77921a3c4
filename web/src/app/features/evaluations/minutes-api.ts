import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  MinutesRequest,
  MinutesTemplateRequest,
  MinutesTemplateView,
  MinutesView,
} from '@loi-giai/shared';
import { firstValueFrom } from 'rxjs';
import { evaluationAddress } from './evaluations-api';

export const MINUTES_TEMPLATE_ADDRESS = '/api/v1/programme/minutes-template';

/** Writes of minutes and their template: one method per act, named like it. */
@Injectable({ providedIn: 'root' })
export class MinutesApi {
  readonly #http = inject(HttpClient);

  save(code: string, request: MinutesRequest): Promise<MinutesView> {
    return firstValueFrom(this.#http.put<MinutesView>(minutesAddress(code), request));
  }

  issue(code: string, request: MinutesRequest): Promise<MinutesView> {
    return firstValueFrom(this.#http.post<MinutesView>(`${minutesAddress(code)}/issue`, request));
  }

  correct(code: string, reason: string): Promise<MinutesView> {
    return firstValueFrom(this.#http.post<MinutesView>(`${minutesAddress(code)}/correct`, { reason }));
  }

  saveTemplate(request: MinutesTemplateRequest): Promise<MinutesTemplateView> {
    return firstValueFrom(this.#http.put<MinutesTemplateView>(MINUTES_TEMPLATE_ADDRESS, request));
  }

  /** A PDF. */
  previewTemplate(request: MinutesTemplateRequest): Promise<Blob> {
    const url = `${MINUTES_TEMPLATE_ADDRESS}/preview.pdf`;
    return firstValueFrom(this.#http.post(url, request, { responseType: 'blob' }));
  }
}

/** Editions are below it: `/1/minutes.pdf`. */
export function minutesAddress(code: string): string {
  return `${evaluationAddress(code)}/minutes`;
}
