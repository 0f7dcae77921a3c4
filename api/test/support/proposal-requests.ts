import type { Person } from './login';
import { DECLARED } from './solvers';

export const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n', 'latin1');

/** Submits this revision of a proposal, with all that is to be declared. */
export const submit = (who: Person, id: string, revision = 2, key?: string) => {
  const request = who.post(`/proposals/${id}/submit`, { revision, declarations: DECLARED });
  return key === undefined ? request : request.set('idempotency-key', key);
};

export const attach = (who: Person, id: string, content: Buffer, name = 'ke-hoach.pdf', type?: string) =>
  who.upload(`/proposals/${id}/files`, content, name, type);
