import type { INestApplicationContext } from '@nestjs/common';

/** What a command works with. */
export interface CommandContext {
  readonly app: INestApplicationContext;
  /** One line of the command's result. */
  say(line: string): void;
  /** Shows that a long command is alive; where somebody watches, the line is written over by the next one. */
  progress(text: string): void;
}

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** Its arguments as the help shows them: `EMAIL NAME ROLE [AGENCY_CODE]`. */
  readonly parameters: string;
  readonly summary: string;
  /** Least and greatest number of arguments. */
  readonly arity: readonly [number, number];
  /** @throws CommandFailure, PortalError */
  run(context: CommandContext, ...parameters: string[]): Promise<void>;
}

/** What went wrong in one sentence, with what to do. */
export class CommandFailure extends Error {}

/** The command does not exist, or is not called like this. */
export class UsageFault extends Error {}
