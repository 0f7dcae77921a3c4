import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { MeetingRoom, PitchSchedule, PitchSlotRequest } from '@loi-giai/shared';
import { firstValueFrom } from 'rxjs';
import { evaluationAddress, proposalAddress } from './evaluations-api';

/** Writes of the meeting's room and of the pitches. */
@Injectable({ providedIn: 'root' })
export class PitchApi {
  readonly #http = inject(HttpClient);

  enterRoom(code: string): Promise<MeetingRoom> {
    return firstValueFrom(this.#http.put<MeetingRoom>(`${evaluationAddress(code)}/meeting/presence`, {}));
  }

  discuss(code: string, proposalId: string | null): Promise<void> {
    const url = `${evaluationAddress(code)}/meeting/discussing`;
    return firstValueFrom(this.#http.put<undefined>(url, { proposalId }));
  }

  shortlist(proposalId: string, on: boolean): Promise<void> {
    const url = `${proposalAddress(proposalId)}/${on ? 'shortlist' : 'unshortlist'}`;
    return firstValueFrom(this.#http.post<undefined>(url, {}));
  }

  /** @throws ApiProblem with `stale` where somebody else has arranged it since. */
  setSlot(proposalId: string, slot: PitchSlotRequest): Promise<void> {
    return firstValueFrom(this.#http.put<undefined>(`${proposalAddress(proposalId)}/pitch-slot`, slot));
  }

  removeSlot(proposalId: string): Promise<void> {
    return firstValueFrom(this.#http.delete<undefined>(`${proposalAddress(proposalId)}/pitch-slot`));
  }

  send(code: string): Promise<PitchSchedule> {
    return firstValueFrom(this.#http.post<PitchSchedule>(`${evaluationAddress(code)}/pitch/publish`, {}));
  }
}
