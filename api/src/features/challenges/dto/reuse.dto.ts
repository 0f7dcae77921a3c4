import { REUSE_LIMITS } from '@loi-giai/shared';
import { Text } from '../../../platform/http/fields';

export class SourcesQuery {
  @Text({ optional: true, max: 200 })
  q?: string;
}

export class SimilarQuery {
  @Text({ optional: true, max: REUSE_LIMITS.similarText })
  title?: string;

  @Text({ optional: true, max: REUSE_LIMITS.similarText })
  summary?: string;

  /** The code of the challenge that is compared with the others. */
  @Text({ optional: true, max: 40 })
  exclude?: string;
}
