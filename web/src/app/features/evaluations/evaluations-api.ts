import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AcceptSeatRequest,
  AssignmentRequest,
  AssignmentView,
  ConsensusRequest,
  DecideRequest,
  DeclarationInput,
  DiscussionNoteRequest,
  DueDatesRequest,
  EvaluationView,
  ExpertRequest,
  ExpertView,
  PanelRequest,
  PanelView,
  ProposalToScore,
  RecommendRequest,
  ReopenSheetRequest,
  ScreeningRequest,
  ScreeningView,
  SheetRequest,
  SheetView,
} from '@loi-giai/shared';
import { type Observable, firstValueFrom } from 'rxjs';

/** Writes of the feature: one method per act, named like it. Reads are `httpResource`s in the pages. */
@Injectable({ providedIn: 'root' })
export class EvaluationsApi {
  readonly #http = inject(HttpClient);

  formPanel(code: string, panel: PanelRequest): Promise<PanelView> {
    return firstValueFrom(this.#http.put<PanelView>(panelAddress(code), panel));
  }

  declare(code: string, declarations: readonly DeclarationInput[]): Promise<EvaluationView> {
    return firstValueFrom(this.#post(code, 'declarations', { declarations }));
  }

  openSeal(code: string): Promise<EvaluationView> {
    return firstValueFrom(this.#post(code, 'open-seal', {}));
  }

  acceptSeat(code: string, pledge: AcceptSeatRequest): Promise<EvaluationView> {
    return firstValueFrom(this.#http.post<EvaluationView>(`${panelAddress(code)}/accept`, pledge));
  }

  declineSeat(code: string, reason: string): Promise<void> {
    return firstValueFrom(this.#http.post<undefined>(`${panelAddress(code)}/decline`, { reason }));
  }

  addExpert(expert: ExpertRequest): Promise<ExpertView> {
    return firstValueFrom(this.#http.post<ExpertView>('/api/v1/experts', expert));
  }

  editExpert(id: string, expert: ExpertRequest): Promise<ExpertView> {
    return firstValueFrom(this.#http.put<ExpertView>(`/api/v1/experts/${id}`, expert));
  }

  setExpertActive(id: string, active: boolean): Promise<ExpertView> {
    const act = active ? 'reactivate' : 'deactivate';
    return firstValueFrom(this.#http.post<ExpertView>(`/api/v1/experts/${id}/${act}`, {}));
  }

  setDueDates(code: string, days: DueDatesRequest): Promise<EvaluationView> {
    return firstValueFrom(this.#http.put<EvaluationView>(`${evaluationAddress(code)}/due-dates`, days));
  }

  openScoring(code: string): Promise<EvaluationView> {
    return firstValueFrom(this.#post(code, 'open-scoring', {}));
  }

  closeScoring(code: string): Promise<EvaluationView> {
    return firstValueFrom(this.#post(code, 'close-scoring', {}));
  }

  recommend(code: string, request: RecommendRequest): Promise<EvaluationView> {
    return firstValueFrom(this.#post(code, 'recommend', request));
  }

  decide(code: string, request: DecideRequest): Promise<EvaluationView> {
    return firstValueFrom(this.#post(code, 'decide', request));
  }

  returnRecommendation(code: string, reason: string): Promise<EvaluationView> {
    return firstValueFrom(this.#post(code, 'return', { reason }));
  }

  release(code: string): Promise<EvaluationView> {
    return firstValueFrom(this.#post(code, 'release', {}));
  }

  declareIneligible(proposalId: string, reason: string): Promise<EvaluationView> {
    const url = `${proposalAddress(proposalId)}/ineligible`;
    return firstValueFrom(this.#http.post<EvaluationView>(url, { reason }));
  }

  /** @throws ApiProblem with `papers_due` while the solver still has days, `wrong_state` where it is decided. */
  screen(proposalId: string, request: ScreeningRequest): Promise<ScreeningView> {
    const url = `${proposalAddress(proposalId)}/evaluation/screening`;
    return firstValueFrom(this.#http.post<ScreeningView>(url, request));
  }

  /** @throws ApiProblem with `stale` where somebody else has confirmed since. */
  confirmAssignment(code: string, request: AssignmentRequest): Promise<AssignmentView> {
    return firstValueFrom(this.#http.put<AssignmentView>(`${evaluationAddress(code)}/assignment`, request));
  }

  /** The proposal with the reader's sheet as it stands now, to learn what another window has stored. */
  read(proposalId: string): Promise<ProposalToScore> {
    return firstValueFrom(this.#http.get<ProposalToScore>(`${proposalAddress(proposalId)}/evaluation`));
  }

  /** @throws ApiProblem with `stale` where another window has saved since. */
  saveSheet(proposalId: string, sheet: SheetRequest): Promise<SheetView> {
    return firstValueFrom(this.#http.put<SheetView>(`${proposalAddress(proposalId)}/sheet`, sheet));
  }

  submitSheet(proposalId: string, sheet: SheetRequest): Promise<SheetView> {
    return firstValueFrom(this.#http.post<SheetView>(`${proposalAddress(proposalId)}/sheet/submit`, sheet));
  }

  reopenSheet(proposalId: string, request: ReopenSheetRequest): Promise<void> {
    const url = `${proposalAddress(proposalId)}/evaluation/reopen-sheet`;
    return firstValueFrom(this.#http.post<undefined>(url, request));
  }

  /** @throws ApiProblem with `stale` where another window has recorded since. */
  recordConsensus(proposalId: string, request: ConsensusRequest): Promise<void> {
    const url = `${proposalAddress(proposalId)}/consensus`;
    return firstValueFrom(this.#http.put<undefined>(url, request));
  }

  writeNote(proposalId: string, request: DiscussionNoteRequest): Promise<void> {
    const url = `${proposalAddress(proposalId)}/discussion-notes`;
    return firstValueFrom(this.#http.post<undefined>(url, request));
  }

  #post(code: string, act: string, body: object): Observable<EvaluationView> {
    return this.#http.post<EvaluationView>(`${evaluationAddress(code)}/${act}`, body);
  }
}

export function evaluationAddress(code: string): string {
  return `/api/v1/challenges/${encodeURIComponent(code)}/evaluation`;
}

export function panelAddress(code: string): string {
  return `/api/v1/challenges/${encodeURIComponent(code)}/panel`;
}

/** Of a proposal as its panel reads it; files are below `/evaluation/files`. */
export function proposalAddress(id: string): string {
  return `/api/v1/proposals/${encodeURIComponent(id)}`;
}
