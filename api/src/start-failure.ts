/** PostgreSQL's and the system's codes that whoever starts the portal can do something about. */
const SENTENCES: Readonly<Record<string, string>> = {
  ECONNREFUSED:
    'No PostgreSQL server answers at the address in DATABASE_URL. Start it, or correct DATABASE_URL.',
  ENOTFOUND: 'The host named in DATABASE_URL is not known. Correct DATABASE_URL.',
  EAI_AGAIN: 'The host named in DATABASE_URL cannot be looked up. Correct DATABASE_URL or the network.',
  ETIMEDOUT: 'The server named in DATABASE_URL does not answer. Correct DATABASE_URL or the network.',
  ECONNRESET: 'What answers at the address in DATABASE_URL is no PostgreSQL server. Correct DATABASE_URL.',
  EHOSTUNREACH: 'The server named in DATABASE_URL cannot be reached. Correct DATABASE_URL or the network.',
  ENETUNREACH: 'The server named in DATABASE_URL cannot be reached. Correct DATABASE_URL or the network.',
  '28P01': 'PostgreSQL refuses the user or password in DATABASE_URL. Correct them.',
  '28000': 'PostgreSQL refuses the user in DATABASE_URL. Correct it, or allow it in pg_hba.conf.',
  '3D000': 'The database named in DATABASE_URL does not exist. Create it, or correct DATABASE_URL.',
  '42501':
    'The user in DATABASE_URL lacks the right to create tables or extensions. Make it the owner of the database.',
  '0A000':
    'The PostgreSQL server lacks a needed extension (pgcrypto, unaccent, pg_trgm). Install postgresql-contrib.',
  EADDRINUSE: 'The port in PORT is already taken. Stop what uses it, or set another PORT.',
  EACCES: 'The port in PORT, or the folder in DATA_DIR, may not be used by this user. Choose another one.',
};

/** One sentence for what stopped the start, with what to do; the error itself where it is not a known one. */
export function explainStartFailure(error: unknown): string {
  const { code, errors } = (typeof error === 'object' && error !== null ? error : {}) as {
    code?: string;
    errors?: { code?: string }[];
  };
  const sentence = SENTENCES[code ?? errors?.[0]?.code ?? ''];
  if (sentence !== undefined) return sentence;
  return `The portal could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
