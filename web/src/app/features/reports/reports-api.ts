import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  ReportContent,
  ReportDraftSaved,
  ReportScheduleRequest,
  ReportScheduleView,
  ReportView,
} from '@loi-giai/shared';
import { firstValueFrom } from 'rxjs';

/** Writes of the feature; each answers with the report or the schedule as it stands afterwards. */
@Injectable({ providedIn: 'root' })
export class ReportsApi {
  readonly #http = inject(HttpClient);

  read(id: string): Promise<ReportView> {
    return firstValueFrom(this.#http.get<ReportView>(reportAddress(id)));
  }

  /** @throws ApiProblem with `stale` where somebody else has stored since */
  save(id: string, content: ReportContent, revision: number): Promise<ReportDraftSaved> {
    return firstValueFrom(
      this.#http.put<ReportDraftSaved>(`${reportAddress(id)}/draft`, { ...content, revision }),
    );
  }

  /** @throws ApiProblem with `report_early`, `report_empty`, `stale` */
  submit(id: string, revision: number): Promise<ReportView> {
    return this.#post(`${reportAddress(id)}/submit`, { revision });
  }

  review(id: string, act: 'accept' | 'return', comment: string): Promise<ReportView> {
    return this.#post(`${reportAddress(id)}/${act}`, { comment });
  }

  /** @throws ApiProblem with `file_type_refused`, `file_too_large`, `too_many_files` */
  attach(id: string, file: File): Promise<ReportView> {
    const body = new FormData();
    body.append('file', file, file.name);
    return this.#post(`${reportAddress(id)}/files`, body);
  }

  detach(id: string, fileId: string): Promise<ReportView> {
    return firstValueFrom(this.#http.delete<ReportView>(`${reportAddress(id)}/files/${fileId}`));
  }

  setSchedule(commissionId: string, request: ReportScheduleRequest): Promise<ReportScheduleView> {
    return firstValueFrom(this.#http.put<ReportScheduleView>(scheduleAddress(commissionId), request));
  }

  #post(address: string, body: object): Promise<ReportView> {
    return firstValueFrom(this.#http.post<ReportView>(address, body));
  }
}

export function reportAddress(id: string): string {
  return `/api/v1/reports/${encodeURIComponent(id)}`;
}

export function scheduleAddress(commissionId: string): string {
  return `/api/v1/commissions/${encodeURIComponent(commissionId)}/report-schedule`;
}
