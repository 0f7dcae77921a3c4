import { PERMISSION, TODO_KIND, type TodoItem } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SignedInActor } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { Seals } from '../../platform/sealing/seals';
import { draftTitle, tagsOf } from '../proposals/solvers-reads';
import { ownPlaces, type TodoReader, type TodoRow, toItem } from './todo';

interface ProposalRow extends TodoRow {
  readonly proposalId: string;
  readonly challengeId: string;
  readonly sealedContent: Buffer;
}

/** For solvers: drafts to submit before the closing time, pitches to answer for; invitations to organizations and joint proposals; and the first thing a new account does. */
@Injectable()
export class SolverTodos implements TodoReader {
  constructor(
    private readonly database: ReadDatabase,
    private readonly dataSource: DataSource,
    private readonly seals: Seals,
  ) {}

  async read(actor: SignedInActor): Promise<TodoItem[]> {
    const newcomer = actor.roles.length === 0;
    const [invitations, rest, partnerships, pitches] = await Promise.all([
      this.invitations(actor),
      newcomer ? this.firstSteps(actor) : this.drafts(actor),
      this.partnerships(actor),
      this.pitches(actor),
    ]);
    return [...invitations, ...partnerships, ...pitches, ...rest];
  }

  /** Anybody may be asked into an organization. */
  private async invitations(actor: SignedInActor): Promise<TodoItem[]> {
    const rows = await this.database.query<TodoRow>({
      name: 'todo-invitations',
      text: INVITATIONS,
      values: [actor.accountId],
    });
    return rows.map((row) => toItem(TODO_KIND.acceptMembership, row, '/work/organizations'));
  }

  private async drafts(actor: SignedInActor): Promise<TodoItem[]> {
    const organizations = ownPlaces(actor, PERMISSION.proposalWrite);
    if (organizations.length === 0) return [];
    const rows = await this.database.query<ProposalRow>({
      name: 'todo-proposals',
      text: DRAFTS,
      values: [await tagsOf(this.seals, this.dataSource.manager, organizations)],
    });
    const challenges = [...new Set(rows.map(({ challengeId }) => challengeId))];
    const keys = await this.seals.keysOf(this.dataSource.manager, challenges);
    return rows.map((row) => {
      const { challengeId, proposalId: id, sealedContent } = row;
      const key = keys.get(challengeId);
      const note = key ? draftTitle(key, { id, sealedContent }) : '';
      return toItem(TODO_KIND.submitProposal, { ...row, note }, `/work/proposals/${id}`);
    });
  }

  /** Joint proposals that an organization is asked to take part in, for those who can answer in its name. */
  private async partnerships(actor: SignedInActor): Promise<TodoItem[]> {
    const organizations = ownPlaces(actor, PERMISSION.organizationManage);
    if (organizations.length === 0) return [];
    const rows = await this.database.query<TodoRow & { readonly partnershipId: string }>({
      name: 'todo-partnerships',
      text: PARTNERSHIPS,
      values: [await tagsOf(this.seals, this.dataSource.manager, organizations)],
    });
    return rows.map((row) =>
      toItem(TODO_KIND.answerPartnership, row, `/work/partnerships/${row.partnershipId}`),
    );
  }

  /** Pitches that the reader's organizations are invited to and have not answered. */
  private async pitches(actor: SignedInActor): Promise<TodoItem[]> {
    const organizations = ownPlaces(actor, PERMISSION.proposalWrite);
    if (organizations.length === 0) return [];
    const rows = await this.database.query<TodoRow & { readonly proposalId: string }>({
      name: 'todo-pitches',
      text: PITCHES,
      values: [organizations],
    });
    return rows.map((row) => toItem(TODO_KIND.answerPitch, row, `/work/proposals/${row.proposalId}`));
  }

  private async firstSteps(actor: SignedInActor): Promise<TodoItem[]> {
    const rows = await this.database.query<TodoRow>({
      name: 'todo-newcomer',
      text: NEWCOMER,
      values: [actor.accountId],
    });
    return rows.map((row) => toItem(TODO_KIND.createOrganization, row, '/work/organizations/new'));
  }
}

// I1: of proposals before the closing time only those of the reader's own organizations.
const DRAFTS = `
  SELECT c.code, o.id AS "proposalId", c.title, o.challenge_id AS "challengeId",
         o.sealed_content AS "sealedContent", '' AS note, o.created_at AS since, c.closing_at AS until, false AS late
    FROM proposal o JOIN challenge c ON c.id = o.challenge_id
   WHERE o.organization_tag = ANY($1::bytea[]) AND o.state = 'draft'
     AND c.state = 'open' AND c.closing_at > portal_now()`;

const PARTNERSHIPS = `
  SELECT c.code, a.id AS "partnershipId", c.title, '' AS note, a.created_at AS since, c.closing_at AS until, false AS late
    FROM proposal_partner a JOIN proposal p ON p.id = a.proposal_id JOIN challenge c ON c.id = p.challenge_id
   WHERE a.organization_tag = ANY($1::bytea[]) AND a.state = 'invited'
     AND c.state = 'open' AND c.closing_at > portal_now()
   ORDER BY a.created_at, a.id`;

// I7: of what was sent out to the reader's own organizations, and of nothing that is only arranged.
const PITCHES = `
  SELECT c.code, p.id AS "proposalId", c.title, '' AS note, s.sent_at AS since,
         (s.sent->>'startsAt')::timestamptz AS until, false AS late
    FROM pitch_slot s JOIN proposal p ON p.id = s.proposal_id JOIN challenge c ON c.id = p.challenge_id
   WHERE s.sent IS NOT NULL AND s.attending IS NULL AND c.state = 'evaluating'
     AND (s.sent->>'startsAt')::timestamptz > portal_now()
     AND (p.organization_id = ANY($1::uuid[])
          OR EXISTS (SELECT 1 FROM proposal_partner a WHERE a.proposal_id = p.id AND a.state = 'consented'
                        AND a.organization_id = ANY($1::uuid[])))`;

// Whoever is invited may not need an organization of the own: the invitation comes first.
const NEWCOMER = `
  SELECT '' AS code, jsonb_build_object('vi', 'Hồ sơ tổ chức giải bài toán', 'en', 'Your organization’s profile') AS title,
         '' AS note, created_at AS since, NULL::timestamptz AS until, false AS late
    FROM account
   WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.account_id = $1 AND m.accepted_at IS NULL)`;

// An organization's name is the same in both languages.
const INVITATIONS = `
  SELECT '' AS code, jsonb_build_object('vi', o.name, 'en', o.name) AS title, '' AS note, m.invited_at AS since,
         NULL::timestamptz AS until, false AS late
    FROM membership m JOIN organization o ON o.id = m.organization_id
   WHERE m.account_id = $1 AND m.accepted_at IS NULL
   ORDER BY m.invited_at, o.id`;
