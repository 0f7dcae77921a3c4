import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AddMemberRequest,
  ClaimRequest,
  ClaimReview,
  ClaimView,
  FileView,
  HandoverRequest,
  OrganizationProfile,
  OrganizationRequest,
  OrganizationRole,
  OrganizationView,
  RecommendClaimRequest,
} from '@loi-giai/shared';
import { firstValueFrom } from 'rxjs';

/** Writes of the feature: one method per act, named like it. Reads are `httpResource`s in the pages. */
@Injectable({ providedIn: 'root' })
export class OrganizationsApi {
  readonly #http = inject(HttpClient);

  create(organization: OrganizationRequest): Promise<OrganizationView> {
    return firstValueFrom(this.#http.post<OrganizationView>('/api/v1/organizations', organization));
  }

  update(id: string, organization: OrganizationRequest): Promise<OrganizationView> {
    return firstValueFrom(this.#http.put<OrganizationView>(`/api/v1/organizations/${id}`, organization));
  }

  addMember(id: string, member: AddMemberRequest): Promise<OrganizationView> {
    return firstValueFrom(this.#http.post<OrganizationView>(`/api/v1/organizations/${id}/members`, member));
  }

  /** The reader's own invitation. */
  acceptInvitation(id: string): Promise<OrganizationView> {
    return firstValueFrom(
      this.#http.post<OrganizationView>(`/api/v1/organizations/${id}/membership/accept`, null),
    );
  }

  declineInvitation(id: string): Promise<unknown> {
    return firstValueFrom(this.#http.post(`/api/v1/organizations/${id}/membership/decline`, null));
  }

  changeRole(id: string, memberId: string, role: OrganizationRole): Promise<OrganizationView> {
    const address = `/api/v1/organizations/${id}/members/${memberId}`;
    return firstValueFrom(this.#http.put<OrganizationView>(address, { role }));
  }

  removeMember(id: string, memberId: string): Promise<unknown> {
    return firstValueFrom(this.#http.delete(`/api/v1/organizations/${id}/members/${memberId}`));
  }

  saveProfile(id: string, profile: OrganizationProfile): Promise<OrganizationView> {
    return firstValueFrom(this.#http.put<OrganizationView>(`/api/v1/organizations/${id}/profile`, profile));
  }

  setPublic(id: string, published: boolean): Promise<OrganizationView> {
    const act = published ? 'publish' : 'unpublish';
    return firstValueFrom(this.#http.post<OrganizationView>(`/api/v1/organizations/${id}/${act}`, null));
  }

  setLogo(id: string, file: File): Promise<OrganizationView> {
    const body = new FormData();
    body.append('file', file);
    return firstValueFrom(this.#http.post<OrganizationView>(`/api/v1/organizations/${id}/logo`, body));
  }

  removeLogo(id: string): Promise<OrganizationView> {
    return firstValueFrom(this.#http.delete<OrganizationView>(`/api/v1/organizations/${id}/logo`));
  }

  offerHandover(id: string, request: HandoverRequest): Promise<OrganizationView> {
    return firstValueFrom(this.#http.post<OrganizationView>(`/api/v1/organizations/${id}/handover`, request));
  }

  withdrawHandover(id: string): Promise<OrganizationView> {
    return firstValueFrom(this.#http.delete<OrganizationView>(`/api/v1/organizations/${id}/handover`));
  }

  answerHandover(id: string, accepted: boolean): Promise<OrganizationView> {
    const address = `/api/v1/organizations/${id}/handover/${accepted ? 'accept' : 'decline'}`;
    return firstValueFrom(this.#http.post<OrganizationView>(address, null));
  }

  close(id: string): Promise<unknown> {
    return firstValueFrom(this.#http.post(`/api/v1/organizations/${id}/close`, null));
  }

  fileClaim(claim: ClaimRequest): Promise<ClaimView> {
    return firstValueFrom(this.#http.post<ClaimView>('/api/v1/organization-claims', claim));
  }

  attachEvidence(claimId: string, file: File): Promise<FileView> {
    const body = new FormData();
    body.append('file', file);
    return firstValueFrom(this.#http.post<FileView>(`/api/v1/organization-claims/${claimId}/files`, body));
  }

  withdrawClaim(claimId: string): Promise<ClaimView> {
    return firstValueFrom(
      this.#http.post<ClaimView>(`/api/v1/organization-claims/${claimId}/withdraw`, null),
    );
  }

  recommendClaim(claimId: string, request: RecommendClaimRequest): Promise<ClaimReview> {
    const address = `/api/v1/organization-claims/${claimId}/recommend`;
    return firstValueFrom(this.#http.post<ClaimReview>(address, request));
  }

  grantClaim(claimId: string): Promise<ClaimReview> {
    return firstValueFrom(this.#http.post<ClaimReview>(`/api/v1/organization-claims/${claimId}/grant`, null));
  }

  declineClaim(claimId: string, reason: string): Promise<ClaimReview> {
    const address = `/api/v1/organization-claims/${claimId}/decline`;
    return firstValueFrom(this.#http.post<ClaimReview>(address, { reason }));
  }

  clearName(id: string): Promise<unknown> {
    return firstValueFrom(this.#http.post(`/api/v1/organization-names/${id}/clear`, null));
  }
}
