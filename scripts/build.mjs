// `npm run build`: the production build of both sides, in dist/.
import { build } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { runMain } from './lib/say.mjs';

await runMain(async () => {
  await install();
  await build();
});
