import { type ChallengeSection, type DraftPresence, PRESENCE } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SignedInActor } from '../../platform/access/actor';
import { notFound } from '../../platform/errors/problem';
import { type PresenceSubject, Presences } from '../../platform/presence/presences';
import { findWorking } from './addendum-lifecycle';
import { findForWork, requireDrafting } from './challenge-access';

/** Who else writes in a draft or an addendum, and whether they have saved. */
@Injectable()
export class DraftPresences {
  constructor(
    private readonly dataSource: DataSource,
    private readonly presences: Presences,
  ) {}

  async beat(actor: SignedInActor, code: string, section: ChallengeSection | null): Promise<DraftPresence> {
    const { manager } = this.dataSource;
    const challenge = await findForWork(manager, actor, code);
    await requireDrafting(manager, actor, challenge);
    const { id, revision } = challenge;
    return this.beatAt({ type: 'challenge', id }, actor, section, revision);
  }

  /** The same of the addendum that is being written. @throws not_found where none is */
  async beatAtAddendum(
    actor: SignedInActor,
    code: string,
    section: ChallengeSection | null,
  ): Promise<DraftPresence> {
    const { manager } = this.dataSource;
    const challenge = await findForWork(manager, actor, code);
    await requireDrafting(manager, actor, challenge);
    const working = await findWorking({ manager }, challenge.id);
    if (!working) throw notFound();
    return this.beatAt({ type: 'addendum', id: working.id }, actor, section, working.revision);
  }

  private async beatAt(
    subject: PresenceSubject,
    { accountId }: SignedInActor,
    section: ChallengeSection | null,
    revision: number,
  ): Promise<DraftPresence> {
    const others = await this.presences.beat(subject, accountId, section ?? '', PRESENCE.lasts);
    const people = others.map(({ name, place }) => ({
      name,
      section: place === '' ? null : (place as ChallengeSection),
    }));
    return { people, revision };
  }
}
