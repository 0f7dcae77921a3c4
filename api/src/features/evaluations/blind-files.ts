import { type ProposalFile, fileLabel } from '@loi-giai/shared';

const EXTENSION = /\.[a-z0-9]{1,5}$/i;

/**
 * Attachments as a blind reader gets them: without cover pages, called by their place, and without the digests by which somebody could
 * tell a file that was shown elsewhere.
 */
export function blindFiles(files: readonly ProposalFile[]): ProposalFile[] {
  return files
    .filter(({ cover }) => cover !== true)
    .map(({ id, name, mediaType, size }, index) => ({
      id,
      name: fileLabel(index + 1, EXTENSION.exec(name)?.[0].toLowerCase() ?? ''),
      mediaType,
      size,
      sha256: '',
    }));
}
