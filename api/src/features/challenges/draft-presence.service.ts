import { type ChallengeSection, type DraftPresence, PRESENCE } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SignedInActor } from '../../platform/access/actor';
import { Presences } from '../../platform/presence/presences';
import { findForWork, requireDrafting } from './challenge-access';

/** Who else writes in a draft, and whether they have saved. */
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
    const others = await this.presences.beat(
      { type: 'challenge', id },
      actor.accountId,
      section ?? '',
      PRESENCE.lasts,
    );
    const people = others.map(({ name, place }) => ({
      name,
      section: place === '' ? null : (place as ChallengeSection),
    }));
    return { people, revision };
  }
}
