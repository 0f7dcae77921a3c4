import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { ERROR, type FileView, FIELD_ERROR, PROPOSAL_LIMITS } from '@loi-giai/shared';
import { Injectable, Logger } from '@nestjs/common';
import type { Upload } from '@tus/server';
import { isUUID } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedInActor } from '../../platform/access/actor';
import { fieldProblem, notFound, PortalError, problem } from '../../platform/errors/problem';
import { problemDocument, toPortalError } from '../../platform/errors/problem.filter';
import { cleanFileName } from '../../platform/storage/file-name';
import { type OpenUpload, PartialUploads } from '../../platform/storage/partial-uploads';
import { draftFiles, ProposalFiles } from '../proposals/proposal-files.service';
import { PartialDataStore } from './partial-data-store';
import { ProblemServer } from './problem-server';

interface Sender {
  readonly actor: SignedInActor;
  readonly correlationId: string;
}

/**
 * Attachments that arrive in pieces by the tus protocol (https://tus.io/protocols/resumable-upload) and go on where they
 * broke off. An upload belongs to one account and one proposal; complete, it is checked and attached as any file is.
 */
@Injectable()
export class Uploads {
  private readonly logger = new Logger('Uploads');
  /** Who sends the request that the protocol's server is working on. */
  private readonly sender = new AsyncLocalStorage<Sender>();
  private readonly finishing = new Map<string, Promise<FileView | null>>();
  private readonly server: ProblemServer;

  constructor(
    private readonly partials: PartialUploads,
    private readonly proposalFiles: ProposalFiles,
  ) {
    this.server = new ProblemServer({
      path: '/api/v1/uploads',
      relativeLocation: true,
      // Pages of other origins are told nothing.
      allowedOrigins: () => false,
      datastore: new PartialDataStore(partials, (id) => this.own(id)),
      namingFunction: () => randomUUID(),
      getFileIdFromRequest: (_, last) => (isUUID(last) ? last : undefined),
      onIncomingRequest: (request, id) => this.admit(request.method, id),
      onUploadCreate: (_, upload) => this.begin(upload),
      onUploadFinish: async (_, { id }) => {
        const file = await this.finish(id);
        if (file === null) return {};
        const headers = { 'content-type': 'application/json; charset=utf-8' };
        return { status_code: 200, headers, body: JSON.stringify(file) };
      },
      onResponseError: (_, error) => this.explain(error),
    });
  }

  /** Answers one request of the protocol. */
  async handle(actor: SignedInActor, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value);
    reply.raw.setHeader('cache-control', 'no-store');
    const sender = { actor, correlationId: request.id };
    await this.sender.run(sender, () => this.server.handle(request.raw, reply.raw));
  }

  /** What is not one's own does not exist (I11). An upload whose end was not answered comes to it when it is asked for. */
  private async admit(method: string, id: string): Promise<void> {
    if (method === 'POST') return;
    const upload = await this.own(id);
    if (!upload) throw notFound();
    if (method === 'HEAD' && upload.fileId === null && upload.offset === upload.size) await this.finish(id);
  }

  private async begin(upload: Upload): Promise<object> {
    const { actor } = this.current();
    const { proposalId, filename } = upload.metadata ?? {};
    const { size } = upload;
    if (!proposalId || !isUUID(proposalId)) throw fieldProblem('proposalId', FIELD_ERROR.badFormat);
    if (!size) throw fieldProblem('size', FIELD_ERROR.tooSmall, { min: 1 });
    const max = PROPOSAL_LIMITS.fileBytes;
    if (size > max) throw problem(ERROR.fileTooLarge, { params: { max } });
    await this.proposalFiles.requireRoomFor(actor, proposalId);
    const owner = draftFiles(proposalId);
    await this.partials.begin(actor, upload.id, { owner, name: cleanFileName(filename ?? ''), size });
    return {};
  }

  /** Once, however many requests come to the end of the same upload. @returns null where it was attached before */
  private finish(id: string): Promise<FileView | null> {
    const running = this.finishing.get(id) ?? this.attach(id).finally(() => this.finishing.delete(id));
    this.finishing.set(id, running);
    return running;
  }

  private async attach(id: string): Promise<FileView | null> {
    const upload = await this.own(id);
    if (!upload) throw notFound();
    if (upload.fileId !== null) return null;
    try {
      const { owner, name } = upload;
      const receive = () => Promise.resolve({ content: this.partials.read(id), name });
      const file = await this.proposalFiles.attach(
        this.current().actor,
        owner.id,
        receive,
        async (tx, made) => {
          if (!(await this.partials.complete(tx, id, made.id))) throw problem(ERROR.wrongState);
        },
      );
      await this.partials.discardBytes(id);
      return file;
    } catch (error) {
      // What was refused would be refused again; what only failed may be tried again with the same bytes.
      if (error instanceof PortalError) await this.partials.remove(id);
      throw error;
    }
  }

  private own(id: string): Promise<OpenUpload | null> {
    return this.partials.find(this.current().actor, id);
  }

  private explain(error: Error | { status_code: number; body: string }): {
    status_code: number;
    body: string;
  } {
    const known = toPortalError('status_code' in error ? ofProtocol(error.status_code) : error);
    const { correlationId } = this.current();
    if (known.code === ERROR.internal) this.logger.error({ err: error, correlationId }, 'Upload failed');
    const document = problemDocument(known, correlationId);
    return { status_code: document.status, body: JSON.stringify(document) };
  }

  private current(): Sender {
    const sender = this.sender.getStore();
    if (!sender) throw new Error('an upload is always somebody’s');
    return sender;
  }
}

/** What the protocol refuses: bytes that do not follow those that are there may be sent anew from the right place. */
function ofProtocol(status: number): PortalError | { statusCode: number } {
  return status === 409 ? problem(ERROR.stale) : { statusCode: status };
}
