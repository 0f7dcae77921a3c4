import { PERMISSION, PRESENCE, type ProposalPlace, type ProposalPresence } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SignedInActor } from '../../platform/access/actor';
import { Presences } from '../../platform/presence/presences';
import { PartialKeys } from '../../platform/storage/partial-keys';
import { findOwn } from './proposal-access';

/** Who else of the organization writes in a draft, and whether they have saved. */
@Injectable()
export class ProposalPresences {
  constructor(
    private readonly dataSource: DataSource,
    private readonly presences: Presences,
    private readonly keys: PartialKeys,
  ) {}

  async beat(actor: SignedInActor, id: string, place: ProposalPlace): Promise<ProposalPresence> {
    const { revision } = await findOwn(this.dataSource.manager, actor, id, PERMISSION.proposalWrite);
    const subject = { type: 'draft', id: this.subjectOf(id) };
    const others = await this.presences.beat(subject, actor.accountId, place ?? '', PRESENCE.lasts);
    const people = others.map(({ name, place: at }) => ({
      name,
      place: at === '' ? null : (at as ProposalPlace),
    }));
    return { people, revision };
  }

  /** I1: a copy of the database does not tell which proposal it is that somebody writes. */
  private subjectOf(id: string): string {
    const tag = this.keys.tagOf(`presence ${id}`).slice(0, 32);
    return tag.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }
}
