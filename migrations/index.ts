import { PrepareDatabase1795219200000 } from './1795219200000-prepare-database';
import { CreateTables1795219300000 } from './1795219300000-create-tables';
import { CreateRules1795219400000 } from './1795219400000-create-rules';
import { FillProgramme1795219500000 } from './1795219500000-fill-programme';

/** In the order they run. */
export const MIGRATIONS = [
  PrepareDatabase1795219200000,
  CreateTables1795219300000,
  CreateRules1795219400000,
  FillProgramme1795219500000,
];
