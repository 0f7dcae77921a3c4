import { AUDIT_ACTS, AUDIT_GROUPS, type AuditAct, type AuditGroup } from '@loi-giai/shared';
import { Day, OneOf, Text } from '../../../platform/http/fields';

export class AuditListQuery {
  /** One act, or all of a group. */
  @OneOf([...AUDIT_GROUPS, ...Object.values(AUDIT_ACTS).flat()], { optional: true })
  act?: AuditAct | AuditGroup;

  /** Part of the name of whoever acted, accent-blind. */
  @Text({ max: 100, optional: true })
  actor?: string;

  /** The code of a challenge or an agency, the tax code of an organization or the address of an account. */
  @Text({ max: 254, optional: true })
  subject?: string;

  /** The first and the last day, in the city. */
  @Day({ optional: true })
  from?: string;

  @Day({ optional: true })
  to?: string;

  @Text({ max: 60, optional: true })
  subjectType?: string;

  @Text({ max: 100, optional: true })
  subjectId?: string;

  @Text({ max: 300, optional: true })
  cursor?: string;
}
