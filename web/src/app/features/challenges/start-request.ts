import type { CreateChallengeRequest, LocalText } from '@loi-giai/shared';

/** The three ways to begin a challenge. */
export const WAY = { template: 'template', earlier: 'earlier', empty: 'empty' } as const;
export type Way = (typeof WAY)[keyof typeof WAY];

export function isWay(value: string): value is Way {
  return Object.values(WAY).some((way) => way === value);
}

interface StartModel {
  readonly agencyCode: string;
  readonly title: LocalText;
  readonly templateId: string;
  readonly copyOf: string;
}

/** What was chosen for the other ways before is left out. */
export function startRequest(
  way: Way,
  { agencyCode, title, templateId, copyOf }: StartModel,
): CreateChallengeRequest {
  switch (way) {
    case 'template':
      return { agencyCode, title, templateId };
    case 'earlier':
      return { agencyCode, title, copyOf };
    default:
      return { agencyCode, title };
  }
}
