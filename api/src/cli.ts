import 'reflect-metadata';
import { runCli } from './commands/run-cli';

void runCli(process.argv.slice(2), process.env, {
  result: (text) => process.stdout.write(text),
  remark: (text) => process.stderr.write(text),
  watched: process.stderr.isTTY,
}).then((code) => {
  process.exitCode = code;
});
