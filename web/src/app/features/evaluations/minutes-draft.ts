import type {
  FieldProblem,
  MinutesDraft,
  MinutesMember,
  MinutesRecord,
  MinutesRequest,
} from '@loi-giai/shared';

/** What the form holds: somebody's place on the panel is the row of their attendance. */
export interface MinutesForm extends Omit<MinutesRecord, 'absent'> {
  readonly attendance: readonly { readonly absent: boolean; readonly reason: string }[];
}

export function minutesFormOf(
  { absent, ...record }: MinutesRecord,
  members: readonly MinutesMember[],
): MinutesForm {
  const reasons = new Map(absent.map(({ memberId, reason }) => [memberId, reason]));
  return {
    ...record,
    votes: { ...record.votes },
    attendance: members.map(({ id }) => ({ absent: reasons.has(id), reason: reasons.get(id) ?? '' })),
  };
}

/** A reason beside somebody who was there is not sent. */
export function minutesRequestOf(
  { attendance, ...form }: MinutesForm,
  members: readonly MinutesMember[],
  { revision }: MinutesDraft,
): MinutesRequest {
  return {
    ...form,
    revision,
    number: form.number.trim(),
    place: form.place.trim(),
    guests: form.guests.trim(),
    discussion: form.discussion.trim(),
    conclusion: form.conclusion.trim(),
    absent: members.flatMap(({ id }, row) => {
      const { absent = false, reason = '' } = attendance[row] ?? {};
      return absent ? [{ memberId: id, reason: reason.trim() }] : [];
    }),
  };
}

/** What the API says of those who were absent, on the rows in which they stand. */
export function faultsOnRows(errors: readonly FieldProblem[], { attendance }: MinutesForm): FieldProblem[] {
  const rows = attendance.flatMap(({ absent }, row) => (absent ? [row] : []));
  return errors.map((fault) => ({
    ...fault,
    path: fault.path.replace(
      /^absent\.(\d+)\.(reason|memberId)$/,
      (_, index: string, field: string) =>
        `attendance.${rows[Number(index)] ?? index}.${field === 'reason' ? 'reason' : 'absent'}`,
    ),
  }));
}

/** How many of the panel were there. */
export function presentIn({ attendance }: MinutesForm): number {
  return attendance.filter(({ absent }) => !absent).length;
}
