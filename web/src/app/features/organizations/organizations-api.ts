import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AddMemberRequest,
  OrganizationRequest,
  OrganizationRole,
  OrganizationView,
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
}
