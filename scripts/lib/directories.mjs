import { refuseUnwritable } from './access.mjs';
import { currentHolder } from './lock.mjs';
import { CLUSTER, DATA, ROOT, ensureDataDirectory, ownDatabase } from './paths.mjs';
import { refuseUnreachable } from './postgres-user.mjs';

/** Looks at everything about the directories that can be looked at before the long steps. */
export function prepareDirectories() {
  if (currentHolder() === undefined) refuseUnwritable([ROOT]);
  ensureDataDirectory();
  refuseUnwritable([DATA]);
  if (!ownDatabase()) refuseUnreachable(CLUSTER, [ROOT, DATA]);
}
