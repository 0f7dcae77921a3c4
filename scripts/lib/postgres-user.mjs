import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { firstClosedTo } from './access.mjs';
import { DATA, ROOT } from './paths.mjs';
import { Refusal } from './say.mjs';

/**
 * PostgreSQL refuses to run as root. For root it runs as the owner of the cluster when there is one already, else as the
 * system user `postgres`, which is created when missing; everybody else runs it as himself.
 *
 * @typedef {{ uid?: number, gid?: number }} RunAs
 */

const NAME = 'postgres';

/**
 * @param {string} cluster directory, which need not exist yet
 * @returns {RunAs}
 */
export function postgresUser(cluster) {
  if (process.getuid?.() !== 0) return {};
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  return lookUp() ?? create();
}

/**
 * Refuses when the user that runs PostgreSQL cannot reach its programs or its data.
 *
 * @param {string} cluster
 * @param {string[]} paths absolute; those that do not exist yet are judged by the directories above them
 */
export function refuseUnreachable(cluster, paths) {
  const { uid, gid } = postgresUser(cluster);
  if (uid === undefined || gid === undefined) return;
  for (const path of paths) {
    const closed = firstClosedTo(path, { uid, gid });
    if (closed === undefined) continue;
    throw new Refusal(
      `As root, PostgreSQL runs as another user (number ${uid}), who may not enter ${closed}: ${remedy(closed)}, or set DATABASE_URL to a server of your own.`,
    );
  }
}

/** @param {string} closed */
function remedy(closed) {
  const modules = join(ROOT, 'node_modules');
  if (closed.startsWith(modules)) return `open it with "chmod -R a+rX ${modules}"`;
  if (closed.startsWith(ROOT) || closed.startsWith(DATA)) return `open it with "chmod a+x ${closed}"`;
  if (!ROOT.startsWith(closed))
    return 'set DATA_DIR to a place others may enter, such as a directory under /srv';
  return 'move the clone to a place others may enter, such as /srv, or run the command as an ordinary user';
}

/** @returns {Required<RunAs> | undefined} */
function lookUp() {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const answer = spawnSync('id', [flag, NAME], { encoding: 'utf8' });
    return answer.status === 0 ? Number(answer.stdout) : undefined;
  });
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

/** @returns {Required<RunAs>} */
function create() {
  spawnSync('groupadd', ['--system', NAME]);
  spawnSync('useradd', ['--system', '--gid', NAME, '--home-dir', '/', '--shell', '/usr/sbin/nologin', NAME]);
  const created = lookUp();
  if (created) return created;
  throw new Refusal(
    `PostgreSQL cannot run as root and the user "${NAME}" could not be created: run the command as an ordinary user, or set DATABASE_URL to a server of your own.`,
  );
}
