import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  InvitePartnerRequest,
  PartnershipView,
  ProposalPlace,
  ProposalPresence,
  ProposalView,
  Receipt,
  SaveProposalRequest,
  SavedProposal,
  SolverScreening,
  SubmitProposalRequest,
} from '@loi-giai/shared';
import { firstValueFrom } from 'rxjs';

/** Writes of the feature: one method per act, named like it. Reads are `httpResource`s in the pages. */
@Injectable({ providedIn: 'root' })
export class ProposalsApi {
  readonly #http = inject(HttpClient);

  /** @throws ApiProblem with `proposal_exists` and the id of the one there is, `call_closed` … */
  create(challengeCode: string, organizationId: string): Promise<ProposalView> {
    const url = `/api/v1/challenges/${encodeURIComponent(challengeCode)}/proposals`;
    return firstValueFrom(this.#http.post<ProposalView>(url, { organizationId }));
  }

  /** The draft as it stands now, to learn what somebody else has stored. */
  read(id: string): Promise<ProposalView> {
    return firstValueFrom(this.#http.get<ProposalView>(proposalAddress(id)));
  }

  /** Says where in the draft one writes. */
  beat(id: string, place: ProposalPlace): Promise<ProposalPresence> {
    return firstValueFrom(this.#http.put<ProposalPresence>(`${proposalAddress(id)}/presence`, { place }));
  }

  /** @throws ApiProblem with `stale` where somebody else has saved since, `call_closed` after the closing time. */
  save(id: string, draft: SaveProposalRequest): Promise<SavedProposal> {
    return firstValueFrom(this.#http.put<SavedProposal>(proposalAddress(id), draft));
  }

  /** @param key the same for every attempt to send the same submission, so that it is made once (I8). */
  submit(id: string, request: SubmitProposalRequest, key: string): Promise<Receipt> {
    const headers = { 'Idempotency-Key': key };
    return firstValueFrom(this.#http.post<Receipt>(`${proposalAddress(id)}/submit`, request, { headers }));
  }

  withdraw(id: string): Promise<ProposalView> {
    return firstValueFrom(this.#http.post<ProposalView>(`${proposalAddress(id)}/withdraw`, {}));
  }

  /** @throws ApiProblem with `too_many_partners`, or at `organizationId` */
  invitePartner(id: string, request: InvitePartnerRequest): Promise<ProposalView> {
    return firstValueFrom(this.#http.post<ProposalView>(`${proposalAddress(id)}/partners`, request));
  }

  /** Takes an invitation back, or a partner off; what was submitted in its name is withdrawn. */
  removePartner(id: string, partnershipId: string): Promise<ProposalView> {
    const url = `${proposalAddress(id)}/partners/${encodeURIComponent(partnershipId)}`;
    return firstValueFrom(this.#http.delete<ProposalView>(url));
  }

  consent(partnershipId: string, note: string): Promise<PartnershipView> {
    return this.#answer(partnershipId, 'consent', { note });
  }

  decline(partnershipId: string, note: string): Promise<PartnershipView> {
    return this.#answer(partnershipId, 'decline', { note });
  }

  /** Takes the consent back. */
  leave(partnershipId: string): Promise<PartnershipView> {
    return this.#answer(partnershipId, 'leave', {});
  }

  #answer(id: string, act: 'consent' | 'decline' | 'leave', body: object): Promise<PartnershipView> {
    return firstValueFrom(this.#http.post<PartnershipView>(`${partnershipAddress(id)}/${act}`, body));
  }

  /** Ends a draft that was never submitted. */
  async discard(id: string): Promise<void> {
    await firstValueFrom(this.#http.post(`${proposalAddress(id)}/discard`, {}));
  }

  /** @param item counts the checklist from 1. @throws ApiProblem with `papers_late`, `too_many_files` … */
  supplyPaper(id: string, item: number, file: File): Promise<SolverScreening> {
    const body = new FormData();
    body.append('file', file);
    const url = `${proposalAddress(id)}/screening/papers/${item}`;
    return firstValueFrom(this.#http.post<SolverScreening>(url, body));
  }

  /** Whether a file of the draft is a cover page, which blind readers do not get. */
  async markFile(id: string, fileId: string, cover: boolean): Promise<void> {
    await firstValueFrom(this.#http.put(fileAddress(id, fileId), { cover }));
  }

  async removeFile(id: string, fileId: string): Promise<void> {
    await firstValueFrom(this.#http.delete(fileAddress(id, fileId)));
  }
}

export function proposalAddress(id: string): string {
  return `/api/v1/proposals/${encodeURIComponent(id)}`;
}

/** What an organization is asked, or takes part in, beside a lead. */
export function partnershipAddress(id: string): string {
  return `/api/v1/partnerships/${encodeURIComponent(id)}`;
}

/** A version as it was submitted; its receipt and proof lie below. */
export function versionAddress(id: string, version: number): string {
  return `${proposalAddress(id)}/versions/${version}`;
}

/** Where the organization downloads a file of its own proposal. */
export function fileAddress(id: string, fileId: string): string {
  return `${proposalAddress(id)}/files/${encodeURIComponent(fileId)}`;
}
