import type { ProposalFile } from '@loi-giai/shared';
import type { EntityManager } from 'typeorm';
import { toFileView } from '../../platform/storage/files';
import type { OwnProposal } from './proposal-access';
import { openedDraftFiles } from './proposal-files.service';
import { Proposal } from './proposal.entity';

/** The draft's files with the marks of those that name their solver. */
export async function markedFiles(
  manager: EntityManager,
  own: Pick<OwnProposal, 'record' | 'key'>,
): Promise<ProposalFile[]> {
  const { id } = own.record;
  const select = { id: true, coverFileIds: true };
  const { coverFileIds } = await manager.findOneOrFail(Proposal, { select, where: { id } });
  const files = await openedDraftFiles(manager, own);
  return files.map((file) => ({ ...toFileView(file), cover: coverFileIds.includes(file.id) }));
}

/** Whether the same files are cover pages: no receipt tells, but blind readers get others. */
export function haveSameCovers(a: readonly ProposalFile[], b: readonly ProposalFile[]): boolean {
  const covers = (files: readonly ProposalFile[]): string =>
    files.flatMap(({ id, cover }) => (cover ? [id] : [])).join(' ');
  return covers(a) === covers(b);
}
