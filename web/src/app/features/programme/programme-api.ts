import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  ChasingRules,
  FieldRequest,
  FieldView,
  HolidayRequest,
  ProgrammeCalendar,
  ScheduleRules,
  Step,
  StepText,
  StepTextRequest,
  TriageCriterion,
  TriageText,
} from '@loi-giai/shared';
import { firstValueFrom } from 'rxjs';

/** Writes of the feature: one method per act, named like it. Reads are `httpResource`s in the pages. */
@Injectable({ providedIn: 'root' })
export class ProgrammeApi {
  readonly #http = inject(HttpClient);

  saveStep(step: Step, text: StepTextRequest): Promise<StepText> {
    return firstValueFrom(this.#http.put<StepText>(`/api/v1/programme/steps/${step}`, text));
  }

  saveTriageText(criterion: TriageCriterion, text: StepTextRequest): Promise<TriageText> {
    return firstValueFrom(this.#http.put<TriageText>(`/api/v1/programme/triage-texts/${criterion}`, text));
  }

  /** Adds the field where no other has this code. */
  saveField(code: string, field: FieldRequest): Promise<FieldView> {
    return firstValueFrom(this.#http.put<FieldView>(`/api/v1/fields/${encodeURIComponent(code)}`, field));
  }

  saveChasingRules(rules: ChasingRules): Promise<ChasingRules> {
    return firstValueFrom(this.#http.put<ChasingRules>('/api/v1/programme/chasing-rules', rules));
  }

  saveRules(rules: ScheduleRules): Promise<ProgrammeCalendar> {
    return firstValueFrom(this.#http.put<ProgrammeCalendar>('/api/v1/programme/schedule-rules', rules));
  }

  /** Adds the holiday, or changes the one of that day. */
  async saveHoliday(day: string, holiday: HolidayRequest): Promise<void> {
    await firstValueFrom(this.#http.put(`/api/v1/programme/holidays/${day}`, holiday));
  }

  async removeHoliday(day: string): Promise<void> {
    await firstValueFrom(this.#http.delete(`/api/v1/programme/holidays/${day}`));
  }
}
