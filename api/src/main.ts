import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { prepareDemoCity } from '../../migrations/demo/at-start';
import { type DemoAccount, DEMO_PASSWORD } from '../../migrations/demo/demo-accounts';
import { createPortal } from './app';
import { prepareDatabase } from './platform/database/prepare';
import { ConfigurationError, readConfiguration, type Configuration } from './platform/config/configuration';
import { explainStartFailure } from './start-failure';

/** Words for whoever started the portal (`npm start`); nobody listens in a container. */
function tell(message: object): void {
  process.send?.(message);
}

function tellProgress(text: string): void {
  tell({ type: 'progress', text });
}

interface Started {
  readonly app: NestFastifyApplication;
  readonly demoAccounts: readonly DemoAccount[];
}

async function start(configuration: Configuration): Promise<Started> {
  await prepareDatabase(configuration, tellProgress);
  const demoAccounts = await prepareDemoCity(configuration, tellProgress);
  const app = await createPortal(configuration);
  await app.listen(configuration.PORT, configuration.HOST);
  return { app, demoAccounts };
}

async function main(): Promise<void> {
  let running: NestFastifyApplication | undefined;
  // The launcher is gone, perhaps killed while we still migrate: nobody else would stop this process.
  process.once('disconnect', () => void Promise.resolve(running?.close()).then(() => process.exit(0)));
  try {
    const configuration = readConfiguration(process.env);
    const { app, demoAccounts } = await start(configuration);
    running = app;
    const demo = demoAccounts.length > 0 ? { demoAccounts, demoPassword: DEMO_PASSWORD } : {};
    tell({ type: 'ready', address: configuration.publicUrl, ...demo });
  } catch (error) {
    const message = error instanceof ConfigurationError ? error.message : explainStartFailure(error);
    tell({ type: 'failed', message });
    process.stderr.write(`${message}\n`);
    if (process.connected) process.disconnect();
    process.exit(1);
  }
}

void main();
