import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Before a test loads what looks at the settings: a portal may run from the clone's own data directory meanwhile.
const directory = realpathSync(mkdtempSync(join(tmpdir(), 'loigiai-data-')));
process.env.DATA_DIR = directory;
process.env.DATABASE_URL = '';
process.env.PORT = '';

afterAll(() => rmSync(directory, { recursive: true, force: true }));
