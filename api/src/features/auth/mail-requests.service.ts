import { Injectable } from '@nestjs/common';
import { steadyAnswer } from './steady-answer';
import { Throttles } from './throttles';

/** Requests of strangers that send a mail to somebody's address: counted, and answered alike for every address. */
@Injectable()
export class MailRequests {
  constructor(private readonly throttles: Throttles) {}

  /** @throws too_many_requests with `retryAfter` in seconds */
  async take(email: string, address: string, work: () => Promise<void>): Promise<void> {
    await this.throttles.mailRequest(email, address);
    await steadyAnswer(work);
  }
}
