import { EMPTY_PROFILE, type OrganizationInvitationView, type OrganizationView } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '../../platform/database/read-database';
import { isAwarded, logoAddress } from './organization-public-reads';

/** What members see of their organizations. */
@Injectable()
export class OrganizationsReads {
  constructor(private readonly database: ReadDatabase) {}

  async ofMember(accountId: string): Promise<OrganizationView[]> {
    const rows = await this.database.query<OrganizationView>({
      name: 'organizations-mine',
      text: `${VIEW} ORDER BY o.name, o.id`,
      values: [accountId],
    });
    return rows.map(withProfile);
  }

  /** Null where there is none, or the account is no member of it. */
  async byId(accountId: string, id: string): Promise<OrganizationView | null> {
    const row = await this.database.first<OrganizationView>({
      name: 'organization-view',
      text: `${VIEW} AND o.id = $2`,
      values: [accountId, id],
    });
    return row && withProfile(row);
  }

  /** What the account is asked to join, oldest first. */
  invitations(accountId: string): Promise<OrganizationInvitationView[]> {
    return this.database.query({ name: 'organization-invitations', text: INVITATIONS, values: [accountId] });
  }
}

function withProfile(row: OrganizationView): OrganizationView {
  return { ...row, profile: { ...EMPTY_PROFILE, ...row.profile } };
}

// Of somebody who has not accepted, nothing but what the inviter wrote: neither the name nor the place in the list may
// tell whether the address had an account, and no id of the account may tell whose it is.
const VIEW = `
  SELECT o.id, o.name, o.kind, o.tax_code AS "taxCode", o.description, mine.role AS "myRole", o.profile,
         o.published_at IS NOT NULL AS published, ${isAwarded('o.id')} AS awarded, ${logoAddress('o.id')} AS logo,
         (SELECT json_build_object('from', f.name, 'to', t.name, 'toMe', t.id = mine.account_id,
                                   'afterwards', h.afterwards, 'since', h.offered_at)
            FROM ownership_handover h JOIN account f ON f.id = h.from_account_id JOIN account t ON t.id = h.to_account_id
           WHERE h.organization_id = o.id) AS handover,
         (SELECT json_agg(json_build_object('id', s.id, 'me', s.me, 'name', s.name, 'email', s.email, 'role', s.role,
                                            'accepted', s.accepted)
                   ORDER BY NOT s.accepted, array_position('{owner,admin,member}', s.role), s.name, s.email)
            FROM (SELECT m.id, m.account_id = mine.account_id AS me, m.role, a.email, m.accepted_at IS NOT NULL AS accepted,
                         CASE WHEN m.accepted_at IS NULL THEN m.invited_name ELSE a.name END AS name
                    FROM membership m JOIN account a ON a.id = m.account_id
                   WHERE m.organization_id = o.id) s) AS members
    FROM organization o JOIN membership mine ON mine.organization_id = o.id
   WHERE mine.account_id = $1 AND mine.accepted_at IS NOT NULL`;

const INVITATIONS = `
  SELECT o.id AS "organizationId", o.name AS "organizationName", m.role, inviter.name AS "invitedBy"
    FROM membership m
    JOIN organization o ON o.id = m.organization_id
    JOIN account inviter ON inviter.id = m.invited_by
   WHERE m.account_id = $1 AND m.accepted_at IS NULL
   ORDER BY m.invited_at, o.id`;
