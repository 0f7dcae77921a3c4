import {
  type CommendationKind,
  type CommendationLevel,
  type CommendationState,
  type CommendationSubject,
  type CommendationView,
  type HeldRole,
  type LeagueBoard,
  PERMISSION,
  placesOf,
} from '@loi-giai/shared';
import { type Actor, may } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transactions';
import type { Person } from '../commissions/commission-circle-reads';
import type { Commendation } from './league.entities';

/** In whose name the actor speaks of others; the highest first. Null: in nobody's. */
export function levelOf(roles: readonly HeldRole[]): CommendationLevel | null {
  const holds = (...names: readonly HeldRole['role'][]): boolean =>
    roles.some(({ role }) => names.includes(role));
  if (holds('city.leadership')) return 'city';
  if (holds('programme.officer', 'programme.lead')) return 'programme';
  return holds('agency.leader') ? 'unit' : null;
}

/** The agencies that the actor leads. */
export function ledBy(roles: readonly HeldRole[]): string[] {
  return roles.flatMap(({ role, scopeId }) =>
    role === 'agency.leader' && scopeId !== null ? [scopeId] : [],
  );
}

/**
 * $1: what the actor leads, null for the programme office and the city; $2: the actor. A leader speaks of the agency's people and of
 * the solvers of its commissions, not of the agency itself. `issuer` is then the agency.
 */
const SUBJECTS = `
  SELECT 'agencies' AS board, a.id, a.name, a.name_en AS "nameEn", '' AS unit, NULL AS "unitEn", NULL::uuid AS issuer FROM agency a
   WHERE $1::uuid[] IS NULL AND (a.valid_to IS NULL OR a.valid_to >= portal_today())
  UNION ALL
  SELECT DISTINCT ON (o.id) 'solvers', o.id, o.name, NULL, '', NULL, CASE WHEN $1::uuid[] IS NOT NULL THEN ch.agency_id END
    FROM commission c JOIN challenge ch ON ch.id = c.challenge_id JOIN opened_version v ON v.proposal_id = c.proposal_id
    JOIN organization o ON o.id = v.organization_id OR o.id = ANY (v.partner_ids)
   WHERE c.started_at IS NOT NULL AND ($1::uuid[] IS NULL OR ch.agency_id = ANY ($1))
  UNION ALL
  SELECT DISTINCT ON (p.id) 'persons', p.id, p.name, NULL, y.name, y.name_en, CASE WHEN $1::uuid[] IS NOT NULL THEN y.id END
    FROM role_grant g JOIN account p ON p.id = g.account_id AND p.status = 'active' JOIN agency y ON y.id = g.scope_id
   WHERE p.id <> $2 AND ($1::uuid[] IS NULL OR y.id = ANY ($1))`;

export type IssuedSubject = CommendationSubject & { readonly issuer: string | null };

export function subjectsFor(tx: Transaction): Promise<IssuedSubject[]> {
  const { actor } = tx;
  const led = levelOf(actor.roles) === 'unit' ? ledBy(actor.roles) : null;
  return tx.query<IssuedSubject>(`SELECT * FROM (${SUBJECTS}) s ORDER BY board, name, id`, [
    led,
    actor.accountId,
  ]);
}

/**
 * Those who oversee all read everything; agencies what is said of units and of their own people; everybody what is said of oneself and one's
 * organizations. $1: the places, null: everywhere; $2: whether units' are shown; $3: the reader; $4: one of them, or all.
 */
const VISIBLE = `
  SELECT c.id, c.kind, c.level, c.agency_id, c.organization_id, c.account_id, c.issuer_agency_id, c.reason, c.period,
         c.document_number, c.document_on::text AS document_on, c.state, c.recorded_by, r.name AS recorder, c.recorded_at,
         w.name AS withdrawer, c.withdrawn_at, c.withdrawal_reason,
         COALESCE(y.name, o.name, p.name) AS subject_name, y.name_en AS subject_name_en,
         COALESCE(h.names, '') AS subject_unit, h.names_en AS subject_unit_en,
         f.file
    FROM commendation c
    JOIN account r ON r.id = c.recorded_by
    LEFT JOIN account w ON w.id = c.withdrawn_by
    LEFT JOIN agency y ON y.id = c.agency_id
    LEFT JOIN organization o ON o.id = c.organization_id
    LEFT JOIN account p ON p.id = c.account_id
    LEFT JOIN LATERAL (SELECT string_agg(DISTINCT u.name, ', ') AS names, string_agg(DISTINCT COALESCE(u.name_en, u.name), ', ') AS names_en
                         FROM role_grant g JOIN agency u ON u.id = g.scope_id WHERE g.account_id = c.account_id) h ON true
    LEFT JOIN LATERAL (SELECT json_build_object('id', s.id, 'name', s.name, 'size', s.size, 'mediaType', s.media_type, 'sha256', s.sha256) AS file
                         FROM stored_file s WHERE s.owner_type = 'commendation' AND s.owner_id = c.id LIMIT 1) f ON true
   WHERE ($1::uuid[] IS NULL OR ($2::boolean AND c.account_id IS NULL) OR c.account_id = $3 OR c.recorded_by = $3
          OR c.agency_id = ANY ($1) OR c.organization_id = ANY ($1)
          OR EXISTS (SELECT 1 FROM role_grant g WHERE g.account_id = c.account_id AND g.scope_id = ANY ($1)))
     AND ($4::uuid IS NULL OR c.id = $4)
   ORDER BY c.recorded_at DESC, c.id DESC LIMIT 1000`;

export interface CommendationRow {
  readonly id: string;
  readonly kind: CommendationKind;
  readonly level: CommendationLevel;
  readonly agency_id: string | null;
  readonly organization_id: string | null;
  readonly account_id: string | null;
  readonly issuer_agency_id: string | null;
  readonly reason: string;
  readonly period: string;
  readonly document_number: string;
  readonly document_on: string | null;
  readonly state: CommendationState;
  readonly recorded_by: string;
  readonly recorder: string;
  readonly recorded_at: Date;
  readonly withdrawer: string | null;
  readonly withdrawn_at: Date | null;
  readonly withdrawal_reason: string;
  readonly subject_name: string;
  readonly subject_name_en: string | null;
  readonly subject_unit: string;
  readonly subject_unit_en: string | null;
  readonly file: CommendationView['file'];
}

export function visibleCommendations(tx: Transaction, id: string | null): Promise<CommendationRow[]> {
  const { actor } = tx;
  const units = may(actor, PERMISSION.leagueRead);
  const places = placesOf(actor.roles, PERMISSION.commissionRead);
  return tx.query<CommendationRow>(VISIBLE, [places, units, actor.accountId, id]);
}

/** Whoever speaks in the same name takes it back: the office that recorded it, or the leader of the agency. */
export function mayWithdraw(
  { roles, accountId }: Actor,
  row: Pick<Commendation, 'level' | 'issuerAgencyId' | 'accountId'>,
): boolean {
  if (row.accountId !== null && row.accountId === accountId) return false;
  if (row.level !== 'unit') return levelOf(roles) === row.level;
  return row.issuerAgencyId !== null && ledBy(roles).includes(row.issuerAgencyId);
}

export function toCommendationView({ actor }: Transaction, row: CommendationRow): CommendationView {
  const board: LeagueBoard =
    row.agency_id !== null ? 'agencies' : row.organization_id !== null ? 'solvers' : 'persons';
  const said = { level: row.level, issuerAgencyId: row.issuer_agency_id, accountId: row.account_id };
  const recorded = row.state === 'recorded';
  return {
    id: row.id,
    kind: row.kind,
    level: row.level,
    board,
    subjectName: row.subject_name,
    subjectNameEn: row.subject_name_en,
    subjectUnit: row.subject_unit,
    subjectUnitEn: row.subject_unit_en,
    reason: row.reason,
    period: row.period,
    documentNumber: row.document_number,
    documentOn: row.document_on,
    state: row.state,
    recordedBy: row.recorder,
    recordedAt: row.recorded_at.toISOString(),
    withdrawnBy: row.withdrawer,
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
    withdrawalReason: row.withdrawal_reason,
    file: row.file,
    acts: [
      ...(recorded && mayWithdraw(actor, said) ? (['withdraw'] as const) : []),
      ...(recorded && !row.file && row.recorded_by === actor.accountId ? (['attach'] as const) : []),
    ],
  };
}

/** Whom it is said of, as far as they can be written to: the person, the agency's leaders and officers, the organization's people. */
export function subjectPeople(
  tx: Transaction,
  { agencyId, organizationId, accountId }: Pick<Commendation, 'agencyId' | 'organizationId' | 'accountId'>,
): Promise<Person[]> {
  return tx.query<Person>(
    `SELECT DISTINCT a.id, a.email, a.name, a.locale FROM account a
      WHERE a.status = 'active' AND (a.id = $3
         OR EXISTS (SELECT 1 FROM role_grant g WHERE g.account_id = a.id AND g.scope_id = $1 AND g.role IN ('agency.leader', 'agency.officer'))
         OR EXISTS (SELECT 1 FROM membership m WHERE m.account_id = a.id AND m.organization_id = $2 AND m.accepted_at IS NOT NULL))
      ORDER BY a.id`,
    [agencyId, organizationId, accountId],
  );
}
