import {
  BLINDNESS,
  COVER_SECTIONS,
  PANEL_ROLE,
  PANEL_STATE,
  PERMISSION,
  type AskedAgainView,
  type BlindView,
  type DecisionView,
  type EvaluationProposalItem,
  type EvaluationSheets,
  type NamedSolver,
  type PanelMemberView,
  type PanelRole,
  type PitchItem,
  type ProposalContent,
  type RankingRow,
  hidesSolvers,
  memberLabel,
  solverLabel,
  withoutNames,
} from '@loi-giai/shared';
import { type Actor, mayIn } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transactions';
import type { Challenge } from '../challenges/challenge.entity';
import { entrantsOf } from '../proposals/solvers-reads';
import { BlindNumber } from './blind-number.entity';
import { type Panel, PanelMember } from './panel.entities';

/** Whose reading it is: a member of the panel, or somebody without a seat. */
export interface BlindReader {
  readonly accountId: string;
  readonly challenge: Pick<Challenge, 'id' | 'agencyId' | 'evaluation'>;
  readonly panel: Pick<Panel, 'id' | 'state'>;
  readonly member: Pick<PanelMember, 'role'> | null;
  /** On the agency's page of the panel: whoever names its members cannot but know them. */
  readonly namesMembers?: boolean;
}

const PRESIDES_OR_KEEPS_PAPERS: readonly PanelRole[] = [PANEL_ROLE.chair, PANEL_ROLE.secretary];

/**
 * Whose names a reader is not shown (docs/adr/0027): nothing else decides it. Solvers are hidden from whoever scores, the chair
 * among them, until the release; the secretary screens their papers and the leader signs a decision that names them. Evaluators stay
 * hidden from each other and from the agency, also afterwards.
 */
export function blindnessOf(
  actor: Actor,
  { challenge, panel, member, namesMembers }: BlindReader,
): BlindView {
  const scores = member !== null && member.role !== PANEL_ROLE.secretary;
  const knowsMembers = member
    ? PRESIDES_OR_KEEPS_PAPERS.includes(member.role)
    : mayIn(actor, PERMISSION.auditRead, challenge.id);
  const { evaluation } = challenge;
  return {
    solvers: hidesSolvers(evaluation) && scores && panel.state !== PANEL_STATE.released,
    evaluators: evaluation.blindness === BLINDNESS.bothHidden && !knowsMembers && namesMembers !== true,
  };
}

interface Seat {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly role: PanelRole;
  readonly number: number | null;
}

interface Solver {
  readonly number: number | null;
  /** Names and tax codes of all who answer together. */
  readonly words: readonly string[];
}

/** The names of one evaluation as one reader sees them. */
export async function blindsOf(tx: Transaction, reader: BlindReader): Promise<Blinds> {
  return withView(tx, reader, blindnessOf(tx.actor, reader));
}

/**
 * For what the panel puts on paper, whoever writes it: all of its members read it, so that until the release no solver is named in it.
 * It names who was there; only those who may know them read it.
 */
export async function paperBlindsOf(tx: Transaction, reader: BlindReader): Promise<Blinds> {
  const solvers = hidesSolvers(reader.challenge.evaluation) && reader.panel.state !== PANEL_STATE.released;
  return withView(tx, reader, { solvers, evaluators: false });
}

async function withView(tx: Transaction, reader: BlindReader, view: BlindView): Promise<Blinds> {
  const { challenge, panel, accountId } = reader;
  const numbers = hidesSolvers(challenge.evaluation)
    ? await tx.manager.findBy(BlindNumber, { challengeId: challenge.id })
    : [];
  const solvers = new Map<string, Solver>(
    numbers.map(({ proposalId, number }) => [proposalId, { number, words: [] }]),
  );
  if (view.solvers)
    for (const { proposalId, name, taxCode } of await entrantsOf(tx, [challenge.id])) {
      const { number = null, words = [] } = solvers.get(proposalId) ?? {};
      solvers.set(proposalId, { number, words: [...words, name, ...(taxCode ? [taxCode] : [])] });
    }
  return new Blinds(view, accountId, solvers, view.evaluators ? await seatsOf(tx, panel.id) : []);
}

async function seatsOf(tx: Transaction, panelId: string): Promise<Seat[]> {
  return tx.query<Seat>(
    `SELECT m.id, m.account_id AS "accountId", a.name, m.role, m.number
       FROM panel_member m JOIN account a ON a.id = m.account_id WHERE m.panel_id = $1`,
    [panelId],
  );
}

/** What is read of an evaluation goes through here on its way out. */
export class Blinds {
  /** Every solver's words and labels: one may write about another, too. */
  readonly #labels: readonly { readonly word: string; readonly label: string }[];

  constructor(
    readonly view: BlindView,
    private readonly accountId: string,
    private readonly solvers: ReadonlyMap<string, Solver>,
    private readonly seats: readonly Seat[],
  ) {
    this.#labels = [...solvers.values()].flatMap(({ number, words }) =>
      words.map((word) => ({ word, label: solverLabel(number) })),
    );
  }

  /** The name of a proposal's solver, or its label. */
  solver(proposalId: string, name: string): NamedSolver {
    const solverNumber = this.solvers.get(proposalId)?.number ?? null;
    if (!this.view.solvers) return { organizationName: name, solverNumber };
    return { organizationName: solverLabel(solverNumber), solverNumber };
  }

  /** What somebody wrote, with labels in the places of names. */
  text(written: string): string {
    return this.view.solvers ? withoutNames(written, this.#labels) : written;
  }

  /** The leader, who writes the reason, knows the names. */
  askedAgain(again: AskedAgainView | null): AskedAgainView | null {
    return again && { ...again, reason: this.text(again.reason) };
  }

  /** Of a proposal, without the sections that are its cover page. */
  content(content: ProposalContent): ProposalContent {
    if (!this.view.solvers) return content;
    const entries = Object.entries(content).map(([section, written]: [string, unknown]) => [
      section,
      (COVER_SECTIONS as readonly string[]).includes(section) ? '' : this.#texts(written),
    ]);
    return Object.fromEntries(entries) as ProposalContent;
  }

  /** In the order of the solvers' numbers where they have any: no order of names shows through. */
  proposals(items: readonly EvaluationProposalItem[]): EvaluationProposalItem[] {
    return this.#byNumber(items.map((item) => this.#named(item.id, item)));
  }

  ranking(rows: readonly RankingRow[]): RankingRow[] {
    return rows.map((row) => ({
      ...this.#named(row.proposalId, row),
      sheets: this.#byMember(row.sheets).map((sheet) => ({ ...sheet, ...this.#rankedMember(sheet) })),
    }));
  }

  sheets(read: EvaluationSheets): EvaluationSheets {
    const members = this.#byMember(read.members.map((member) => ({ ...member, memberId: member.id })));
    return {
      ...read,
      members: members.map(({ id, name, role }) => ({
        id: this.memberId(id),
        name: this.memberName(id, name),
        role: this.#role(id, role),
      })),
      proposals: this.#byNumber(
        read.proposals.map((proposal) => ({
          ...this.#named(proposal.proposalId, proposal),
          receivedAt: this.view.solvers ? null : proposal.receivedAt,
          sheets: this.#byMember(proposal.sheets).map((sheet) => ({
            ...sheet,
            memberId: this.memberId(sheet.memberId),
          })),
        })),
      ),
    };
  }

  /** Who comes to a pitch is somebody of the solver's. */
  pitches(items: readonly PitchItem[]): PitchItem[] {
    const named = items.map((item) => this.#named(item.proposalId, item));
    if (!this.view.solvers) return this.#byNumber(named);
    return this.#byNumber(
      named.map((item) => ({ ...item, answer: item.answer && { ...item.answer, people: '' } })),
    );
  }

  /** Those who sit on the panel, as whoever reads of their progress sees them. */
  members(members: readonly PanelMemberView[]): PanelMemberView[] {
    if (!this.view.evaluators) return [...members];
    return this.#byMember(members.map((member) => ({ memberId: member.id, member }))).map(({ member }) =>
      this.#isHidden(member.id) ? { ...member, ...this.#masked(member) } : member,
    );
  }

  /** Until the release, what the leader wrote on the solver who is named in it is not for blind readers. */
  decision(decision: DecisionView): DecisionView {
    if (!this.view.solvers) return decision;
    return { ...(this.#texts(decision) as DecisionView), reasons: null, overrideReason: null };
  }

  memberName(memberId: string, name: string): string {
    return this.#isHidden(memberId) ? memberLabel(this.#seat(memberId)?.number ?? null) : name;
  }

  /** The agency's page of the panel shows ids beside names: where names are hidden, ids are others. */
  memberId(memberId: string): string {
    return this.#isHidden(memberId) ? `member-${this.#seat(memberId)?.number ?? 0}` : memberId;
  }

  /** Of somebody who wrote something down, also from a seat that was given to somebody else since. */
  author(accountId: string, name: string): string {
    if (!this.view.evaluators || accountId === this.accountId) return name;
    const seat = this.seats.find((one) => one.accountId === accountId);
    return seat ? this.memberName(seat.id, name) : memberLabel(null);
  }

  #named<T extends NamedSolver & { readonly title: string }>(proposalId: string, item: T): T {
    return { ...item, ...this.solver(proposalId, item.organizationName), title: this.text(item.title) };
  }

  #texts(written: unknown): unknown {
    if (typeof written === 'string') return this.text(written);
    if (Array.isArray(written)) return written.map((item) => this.#texts(item));
    if (written === null || typeof written !== 'object') return written;
    return Object.fromEntries(Object.entries(written).map(([key, value]) => [key, this.#texts(value)]));
  }

  /** Who comes from outside is often one alone. */
  #masked({ id, role }: PanelMemberView): Partial<PanelMemberView> {
    const name = this.memberName(id, '');
    return {
      id: this.memberId(id),
      name,
      email: '',
      role: this.#role(id, role),
      invited: false,
      acceptedAt: null,
    };
  }

  #rankedMember({ memberId, memberName }: { readonly memberId: string; readonly memberName: string }) {
    return { memberId: this.memberId(memberId), memberName: this.memberName(memberId, memberName) };
  }

  #seat(memberId: string): Seat | undefined {
    return this.seats.find(({ id }) => id === memberId);
  }

  /** Chair and secretary act by name; everybody knows their own. */
  #isHidden(memberId: string): boolean {
    if (!this.view.evaluators) return false;
    const seat = this.#seat(memberId);
    return !seat || (seat.accountId !== this.accountId && !PRESIDES_OR_KEEPS_PAPERS.includes(seat.role));
  }

  #role(memberId: string, role: PanelRole): PanelRole {
    return this.#isHidden(memberId) ? PANEL_ROLE.evaluator : role;
  }

  #byNumber<T extends NamedSolver>(items: readonly T[]): T[] {
    return items.toSorted((a, b) => (a.solverNumber ?? 0) - (b.solverNumber ?? 0));
  }

  #byMember<T extends { readonly memberId: string }>(items: readonly T[]): T[] {
    if (!this.view.evaluators) return [...items];
    const place = ({ memberId }: T): number => this.#seat(memberId)?.number ?? 0;
    return items.toSorted((a, b) => place(a) - place(b));
  }
}
