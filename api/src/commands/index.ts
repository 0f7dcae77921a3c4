import { auditVerify } from './audit-verify';
import type { Command } from './command';
import { importAgencies } from './import-agencies';
import { jobsRun } from './jobs-run';
import { mailTest } from './mail-test';
import { migrate } from './migrate';
import { sealCheck, sealRotate } from './seal';
import { usersDisable, usersInvite, usersList } from './users';

/** In the order the help lists them. */
export const COMMANDS: readonly Command[] = [
  importAgencies,
  usersInvite,
  usersList,
  usersDisable,
  mailTest,
  auditVerify,
  sealCheck,
  sealRotate,
  jobsRun,
  migrate,
];
