import { CHALLENGE_SECTION, type ChallengeSection, type PresenceRequest } from '@loi-giai/shared';
import { OneOf } from '../../../platform/http/fields';

export class PresenceDto implements PresenceRequest {
  @OneOf(Object.values(CHALLENGE_SECTION), { nullable: true })
  section!: ChallengeSection | null;
}
