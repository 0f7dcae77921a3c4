import { PERMISSION, placesOf } from '@loi-giai/shared';
import type { Actor } from '../../platform/access/actor';

/** Where the reader sees what is not published, as a value for `visible`; null: everywhere. */
export function readingPlaces(actor: Actor): readonly string[] | null {
  return placesOf(actor.roles, PERMISSION.challengeReadUnpublished);
}

/** SQL: challenge `c` is published, or the reader sees it at work (I11). @param places the parameter with `readingPlaces` */
export const visible = (places: string): string => `
  (c.opened_at IS NOT NULL OR ${places}::uuid[] IS NULL OR c.agency_id = ANY (${places}::uuid[]) OR EXISTS (
     SELECT 1 FROM challenge_agency j WHERE j.challenge_id = c.id AND j.agency_id = ANY (${places}::uuid[])))`;
