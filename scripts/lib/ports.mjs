import { createServer } from 'node:net';
import { Refusal } from './say.mjs';

const DEFAULT_PORT = 3000;

/** @returns {number} the port the portal shall listen on */
export function wantedPort() {
  const text = process.env.PORT || String(DEFAULT_PORT);
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Refusal(
    `PORT must be a number from 1 to 65535 and is "${text}": set another one, or leave it out for ${DEFAULT_PORT}.`,
  );
}

/**
 * Refuses when the port cannot be listened on.
 *
 * @param {number} port
 * @param {string} otherwise how to choose another one
 */
export async function refuseTakenPort(port, otherwise) {
  const problem = await tryPort(port);
  if (problem === undefined) return;
  if (problem === 'EACCES') {
    throw new Refusal(`Port ${port} needs an administrator's rights: choose one above 1023, ${otherwise}.`);
  }
  throw new Refusal(
    `Port ${port} is taken by another program: stop it, or choose another port, ${otherwise}.`,
  );
}

/** @returns {Promise<number>} a port nobody listens on */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export async function isFree(port) {
  return (await tryPort(port)) === undefined;
}

/**
 * @param {number} port
 * @returns {Promise<string | undefined>} why not
 */
async function tryPort(port) {
  const problem = await tryAddress(port, '::');
  // A machine without IPv6 has no such address; whether the port is free is asked of IPv4 then.
  return problem === 'EAFNOSUPPORT' || problem === 'EADDRNOTAVAIL' ? tryAddress(port, '0.0.0.0') : problem;
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | undefined>}
 */
function tryAddress(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', (error) => resolve(/** @type {NodeJS.ErrnoException} */ (error).code ?? 'unknown'));
    server.listen({ port, host }, () => server.close(() => resolve(undefined)));
  });
}
