import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { AppModule } from '../app.module';
import { COMMANDS } from './index';
import { type Command, CommandFailure, UsageFault } from './command';
import { type Configuration, ConfigurationError, readConfiguration } from '../platform/config/configuration';
import { prepareDatabase } from '../platform/database/prepare';
import { PortalError } from '../platform/errors/problem';
import { explainStartFailure } from '../start-failure';

const FAILED = 1;
const MISUSED = 2;

function help(): string {
  const lines = COMMANDS.map(
    ({ name, parameters, summary }) => `  ${`${name} ${parameters}`.trim()}\n      ${summary}`,
  );
  return ['Usage: npm run cli -- COMMAND [ARGUMENTS]', '', ...lines, '  help', '      this list'].join('\n');
}

/** @throws UsageFault where no command is called like this */
function findCommand(name: string, parameters: readonly string[]): Command {
  const command = COMMANDS.find((known) => known.name === name);
  if (!command) throw new UsageFault(`There is no command "${name}". \`npm run cli -- help\` lists them.`);
  const [least, greatest] = command.arity;
  if (parameters.length < least || parameters.length > greatest)
    throw new UsageFault(`Usage: npm run cli -- ${`${name} ${command.parameters}`.trim()}`);
  return command;
}

/** Where a command's words go; a result can be piped, so that words for people have a way of their own. */
export interface CliOutput {
  readonly result: (text: string) => void;
  readonly remark: (text: string) => void;
  /** Whether a person watches the remarks, so that progress can be written over. */
  readonly watched: boolean;
}

/**
 * Runs one command.
 * @returns the exit code: 0 done, 1 failed, 2 called wrongly
 */
export async function runCli(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv,
  output: CliOutput,
): Promise<number> {
  const [name = 'help', ...parameters] = argv;
  if (['help', '--help', '-h'].includes(name)) {
    output.result(`${help()}\n`);
    return 0;
  }
  try {
    const command = findCommand(name, parameters);
    const configuration = readConfiguration({ LOG_LEVEL: 'warn', ...environment, WORKERS: 'false' });
    await runCommand(configuration, command, parameters, output);
    return 0;
  } catch (error) {
    output.remark(`${explain(error)}\n`);
    return error instanceof UsageFault ? MISUSED : FAILED;
  }
}

/** The portal without its server and its workers: a command that enqueues mail leaves the sending to the running portal. */
async function runCommand(
  configuration: Configuration,
  command: Command,
  parameters: readonly string[],
  { result, remark, watched }: CliOutput,
): Promise<void> {
  const progress = (text: string): void => {
    remark(watched ? `\r\u001b[K${text}\r` : `${text}\n`);
  };
  await prepareDatabase(configuration, () => {
    progress('Bringing the database up to date');
  });
  const app = await NestFactory.createApplicationContext(AppModule.with(configuration), {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  const say = (line: string): void => {
    result(`${line}\n`);
  };
  try {
    await command.run({ app, say, progress }, ...parameters);
  } finally {
    await app.close();
  }
}

function explain(error: unknown): string {
  if (error instanceof UsageFault || error instanceof CommandFailure || error instanceof ConfigurationError)
    return error.message;
  if (!(error instanceof PortalError)) return explainStartFailure(error);
  const fields = (error.options.errors ?? []).map(
    ({ path, code }) => `${path}: ${code.replaceAll('_', ' ')}`,
  );
  return `The portal refused: ${[error.code.replaceAll('_', ' '), ...fields].join(', ')}.`;
}
