import '@fastify/multipart';
import { ERROR, FIELD_ERROR } from '@loi-giai/shared';
import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { fieldProblem, problem } from '../errors/problem';

export interface Upload {
  /** Fails with `bad_request` where the request ends before the file does. */
  readonly content: AsyncIterable<Buffer>;
  readonly name: string;
}

/** For the documentation of a route that takes one file, in the field `file` of a multipart request. */
export function TakesFile(): MethodDecorator {
  return applyDecorators(
    ApiConsumes('multipart/form-data'),
    ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } }),
  );
}

/** The first file of a multipart request, or null where it carries none. @throws bad_request where it is no multipart request */
export async function firstFile(request: FastifyRequest): Promise<Upload | null> {
  if (!request.isMultipart()) throw problem(ERROR.badRequest, { detail: 'a multipart request is expected' });
  const part = await request.file().catch(blameSender);
  // A part may be a file without having a name, which its type does not say.
  return part ? { content: wholly(part.file), name: part.filename || '' } : null;
}

/** The same, where the request is nothing without it. @throws validation */
export async function requireFile(request: FastifyRequest): Promise<Upload> {
  const file = await firstFile(request);
  if (!file) throw fieldProblem('file', FIELD_ERROR.required);
  return file;
}

async function* wholly(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* content;
  } catch (error) {
    blameSender(error);
  }
}

/** The parser's own errors have neither code nor status, and tell that the request is malformed. */
function blameSender(error: unknown): never {
  if (error instanceof Error && 'statusCode' in error) throw error;
  throw problem(ERROR.badRequest, { detail: 'the multipart request is malformed or incomplete' });
}
