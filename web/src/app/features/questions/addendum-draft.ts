import type {
  AddendumDesk,
  ChallengeContent,
  SaveAddendumRequest,
  SavedDraft,
  WorkingAddendum,
} from '@loi-giai/shared';
import type { DraftApi, StoredContent } from '../challenges/draft-store';

/** As much of the API as an addendum needs. */
export interface AddendumApi {
  readAddendum(code: string): Promise<AddendumDesk>;
  saveAddendum(code: string, request: SaveAddendumRequest): Promise<AddendumDesk>;
}

/**
 * The draft of an addendum as a challenge's draft: its content with the reason beside it. Where two people wrote a reason, both
 * are kept, one after the other. Plain TypeScript.
 */
export class AddendumDraft implements DraftApi {
  /** As it is written here. */
  reason: string;
  #stored: string;

  constructor(
    private readonly api: AddendumApi,
    reason: string,
    /** Hears of everything that is stored. */
    private readonly stored: (desk: AddendumDesk) => void,
  ) {
    this.reason = reason;
    this.#stored = reason;
  }

  async read(code: string): Promise<StoredContent> {
    const desk = await this.api.readAddendum(code);
    const { content, revision, reason } = workingOf(desk);
    const [mine, before] = [this.reason, this.#stored];
    if (mine === before) this.reason = reason;
    else if (reason !== before && reason !== mine) this.reason = `${reason}\n\n${mine}`;
    this.#stored = reason;
    this.stored(desk);
    return { ...content, revision, problems: [] };
  }

  async save(code: string, draft: ChallengeContent & { readonly revision: number }): Promise<SavedDraft> {
    const { reason } = this;
    const desk = await this.api.saveAddendum(code, { ...draft, reason });
    const { revision, savedAt } = workingOf(desk);
    this.#stored = reason;
    this.stored(desk);
    return { revision, savedAt, missing: [], problems: [] };
  }
}

/** @throws where it has been published or given up meanwhile */
function workingOf({ working }: AddendumDesk): WorkingAddendum {
  if (working === null) throw new Error('no addendum is being written');
  return working;
}
