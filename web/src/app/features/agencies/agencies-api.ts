import { HttpClient, type HttpEvent, HttpEventType } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { AgencyRequest, AgencyView, ImportEvent, WorkingGroupRequest } from '@loi-giai/shared';
import { firstValueFrom, lastValueFrom, tap } from 'rxjs';
import { NdjsonReader } from './ndjson-reader';

/** Writes of the feature: one method per act, named like it. Reads are `httpResource`s in the pages. */
@Injectable({ providedIn: 'root' })
export class AgenciesApi {
  readonly #http = inject(HttpClient);

  create(agency: AgencyRequest): Promise<AgencyView> {
    return firstValueFrom(this.#http.post<AgencyView>('/api/v1/agencies', agency));
  }

  update(code: string, agency: Omit<AgencyRequest, 'code'>): Promise<AgencyView> {
    return firstValueFrom(this.#http.put<AgencyView>(address(code), agency));
  }

  setUpWorkingGroup(code: string, group: WorkingGroupRequest): Promise<unknown> {
    return firstValueFrom(this.#http.put(`${address(code)}/working-group`, group));
  }

  /** Sends a CSV file; `tell` hears each event as it arrives. Resolves when the answer is complete. */
  async importCsv(file: File, tell: (event: ImportEvent) => void): Promise<void> {
    const body = new FormData();
    body.append('file', file, file.name);
    const reader = new NdjsonReader<ImportEvent>();
    const answer = this.#http.post('/api/v1/agencies/import', body, {
      observe: 'events',
      reportDownloadProgress: true,
      responseType: 'text',
    });
    await lastValueFrom(answer.pipe(tap((event) => reader.read(textOf(event)).forEach(tell))));
  }
}

function address(code: string): string {
  return `/api/v1/agencies/${encodeURIComponent(code)}`;
}

/** The answer as far as it has arrived. */
function textOf(event: HttpEvent<string>): string {
  if (event.type === HttpEventType.DownloadProgress) return event.partialText ?? '';
  // The last line has a line break too; without it an answer cut short would look complete.
  return event.type === HttpEventType.Response ? (event.body ?? '') : '';
}
