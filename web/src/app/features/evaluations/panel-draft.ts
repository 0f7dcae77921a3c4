import {
  PANEL_MIN_SCORING,
  PANEL_ROLE,
  SCORING_ROLES,
  type PanelRequest,
  type PanelRole,
  type PanelView,
  type WorkingGroupRequest,
} from '@loi-giai/shared';

/** Somebody who may sit on the panel; `role` is '' for a member of the working group who does not. */
export interface SeatModel {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly ofGroup: boolean;
}

export interface PanelModel {
  readonly decisionNumber: string;
  readonly decisionDate: string | null;
  readonly termFrom: string | null;
  /** Null: until the result is announced. */
  readonly termTo: string | null;
  readonly seats: readonly SeatModel[];
  /** Of a change once scoring has opened. */
  readonly reason: string;
}

/** Everybody of the working group, seated or not, then those who sit on the panel beside them. */
export function panelModelOf(panel: PanelView | null, group: WorkingGroupRequest | null): PanelModel {
  const members = panel?.members ?? [];
  const seatOf = (email: string): string => members.find((member) => member.email === email)?.role ?? '';
  const ofGroup = (group?.members ?? []).map(({ name, email }) => ({
    ...{ name, email },
    role: seatOf(email),
    ofGroup: true,
  }));
  const known = new Set(ofGroup.map(({ email }) => email));
  const others = members
    .filter(({ email }) => !known.has(email))
    .map(({ name, email, role }) => ({ name, email, role, ofGroup: false }));
  return {
    decisionNumber: panel?.decisionNumber ?? '',
    decisionDate: panel?.decisionDate ?? null,
    termFrom: panel?.termFrom ?? null,
    termTo: panel?.termTo ?? null,
    seats: [...ofGroup, ...others],
    reason: '',
  };
}

/** What is sent, and which row of the form each sent member stands in. */
export function panelRequestOf(model: PanelModel): { request: PanelRequest; rows: readonly number[] } {
  const rows = model.seats.flatMap(({ role }, index) => (role === '' ? [] : [index]));
  const members = rows.flatMap((index) => {
    const seat = model.seats[index];
    return seat ? [{ name: seat.name.trim(), email: seat.email.trim(), role: seat.role as PanelRole }] : [];
  });
  const { decisionNumber, decisionDate, termFrom, termTo } = model;
  const reason = model.reason.trim();
  const decision = {
    decisionNumber: decisionNumber.trim(),
    decisionDate: decisionDate ?? '',
    termFrom: termFrom ?? '',
    termTo,
  };
  return { request: { ...decision, members, ...(reason !== '' && { reason }) }, rows };
}

export type CompositionFault = 'oneChair' | 'oneSecretary' | 'threeScoring' | 'oddScoring';

/** What the panel's composition lacks, first things first. */
export function compositionFault(seats: readonly SeatModel[]): CompositionFault | null {
  const count = (role: PanelRole): number => seats.filter((seat) => seat.role === role).length;
  if (count(PANEL_ROLE.chair) !== 1) return 'oneChair';
  if (count(PANEL_ROLE.secretary) !== 1) return 'oneSecretary';
  const scoring = seats.filter(({ role }) => SCORING_ROLES.includes(role as PanelRole)).length;
  if (scoring < PANEL_MIN_SCORING) return 'threeScoring';
  return scoring % 2 === 0 ? 'oddScoring' : null;
}
