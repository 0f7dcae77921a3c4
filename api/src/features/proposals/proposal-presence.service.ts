import { PERMISSION, PRESENCE, type ProposalPlace, type ProposalPresence } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SignedInActor } from '../../platform/access/actor';
import { Presences } from '../../platform/presence/presences';
import type { SealKey } from '../../platform/sealing/seal-key';
import { Seals } from '../../platform/sealing/seals';
import { findOwn } from './proposal-access';

/** Who else of the organization writes in a draft, and whether they have saved. */
@Injectable()
export class ProposalPresences {
  constructor(
    private readonly dataSource: DataSource,
    private readonly presences: Presences,
    private readonly seals: Seals,
  ) {}

  async beat(actor: SignedInActor, id: string, place: ProposalPlace): Promise<ProposalPresence> {
    const { manager } = this.dataSource;
    const { record, key } = await findOwn(this.seals, manager, actor, id, PERMISSION.proposalWrite);
    const subject = { type: 'draft', id: subjectOf(key, id) };
    const others = await this.presences.beat(subject, actor.accountId, place ?? '', PRESENCE.lasts);
    const people = others.map(({ name, place: at }) => ({
      name,
      place: at === '' ? null : (at as ProposalPlace),
    }));
    return { people, revision: record.revision };
  }
}

/** I1: a copy of the database does not tell which proposal it is that somebody writes. */
function subjectOf(key: SealKey, id: string): string {
  const tag = key.tag('presence', id).toString('hex').slice(0, 32);
  return tag.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
