import { type Signal, signal } from '@angular/core';
import type { ChallengeContent, ChallengeWorkView, FieldProblem, SavedDraft } from '@loi-giai/shared';
import { asProblem } from '../../core/api-problem';
import { Autosave } from '../../core/autosave';
import { type Conflict, mergeContents, withTheirs } from './challenge-merge';

/** A content as the portal has it. */
export type StoredContent = ChallengeContent & Pick<ChallengeWorkView, 'revision' | 'problems'>;

export interface DraftApi {
  read(code: string): Promise<StoredContent>;
  save(code: string, draft: ChallengeContent & { readonly revision: number }): Promise<SavedDraft>;
}

/**
 * A draft between this page and the portal: what is stored, what is written here, and what somebody else has stored since.
 * Plain TypeScript. Where others wrote in other parts, both are kept; where they wrote in the same, people are asked.
 */
export class DraftStore {
  readonly autosave: Autosave<ChallengeContent, SavedDraft>;
  readonly #problems;
  readonly #refused = signal<readonly FieldProblem[]>([]);
  readonly #conflicts = signal<readonly Conflict[]>([]);
  /** What stands between the draft and its review. */
  readonly problems: Signal<readonly FieldProblem[]>;
  /** What the last save was refused for; the draft keeps what it had. */
  readonly refused: Signal<readonly FieldProblem[]> = this.#refused.asReadonly();
  /** What waits for a decision. While something does, nothing is sent. */
  readonly conflicts: Signal<readonly Conflict[]> = this.#conflicts.asReadonly();
  /** What both sides began with: as it was stored last, as far as this page knows. */
  #base: ChallengeContent;
  #revision: number;
  /** The base of the conflicts that wait. */
  #before: ChallengeContent | null = null;
  #busy = false;

  constructor(
    readonly code: string,
    start: ChallengeContent,
    { revision, savedAt, problems }: Pick<ChallengeWorkView, 'revision' | 'savedAt' | 'problems'>,
    private readonly api: DraftApi,
    /** Shows a content on the page. */
    private readonly show: (content: ChallengeContent) => void,
    /** Takes the content alone out of a record. */
    private readonly contentOf: (record: ChallengeContent) => ChallengeContent,
  ) {
    this.#base = start;
    this.#revision = revision;
    this.#problems = signal(problems);
    this.problems = this.#problems.asReadonly();
    this.autosave = new Autosave((content, seen) => this.#save(content, seen), { revision, savedAt });
  }

  /** Somebody else has stored a newer revision: it is fetched, and brought together with what is written here. */
  async catchUp(mine: () => ChallengeContent): Promise<void> {
    if (this.#busy || this.#conflicts().length > 0) return;
    this.#busy = true;
    try {
      const record = await this.api.read(this.code);
      const theirs = this.contentOf(record);
      const merge = mergeContents(this.#base, mine(), theirs);
      this.#problems.set(record.problems);
      const before = this.#base;
      this.#base = theirs;
      this.#revision = record.revision;
      if (merge.conflicts.length > 0) {
        this.#before = before;
        this.#conflicts.set(merge.conflicts);
        return;
      }
      this.#settle(merge.content, record.revision, merge.hasMine);
    } finally {
      this.#busy = false;
    }
  }

  /** People have decided: theirs for the given conflicts, mine as it stands by now for everything else. */
  decide(theirs: readonly Conflict[], mine: ChallengeContent): void {
    if (this.#before === null) return;
    const { content } = mergeContents(this.#before, mine, this.#base);
    this.#before = null;
    this.#conflicts.set([]);
    this.#settle(withTheirs(content, theirs), this.#revision, true);
  }

  /** Whether the portal holds something newer than this page knows. */
  isBehind(revision: number): boolean {
    return revision > this.#revision;
  }

  #settle(content: ChallengeContent, revision: number, unsaved: boolean): void {
    this.show(content);
    if (unsaved) this.autosave.edit(content);
    this.autosave.overwrite(revision);
  }

  async #save(content: ChallengeContent, revision: number): Promise<SavedDraft> {
    try {
      const saved = await this.api.save(this.code, { ...content, revision });
      this.#base = content;
      this.#revision = saved.revision;
      this.#problems.set(saved.problems);
      this.#refused.set([]);
      return saved;
    } catch (error) {
      this.#refused.set(asProblem(error).errors);
      throw error;
    }
  }
}
