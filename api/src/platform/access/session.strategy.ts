import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-custom';
import type { SignedInActor } from './actor';
import { SESSION_COOKIE, SESSION_STRATEGY, SessionReader } from './session-reader';

@Injectable()
export class SessionStrategy extends PassportStrategy(Strategy, SESSION_STRATEGY) {
  constructor(private readonly sessions: SessionReader) {
    super();
  }

  /** Passport takes a falsy user for a failure; the guard turns it into "nobody". */
  async validate(request: FastifyRequest): Promise<SignedInActor | null> {
    const token = request.cookies[SESSION_COOKIE];
    return token ? this.sessions.read(token) : null;
  }
}
