import type { AssignedProposal, AssignmentView } from '@loi-giai/shared';
import {
  cellStateOf,
  draftOf,
  isChosen,
  isNew,
  loadOf,
  requestOf,
  unfinished,
  withToggled,
} from './assignment-draft';

const proposal = (id: string, readers: string[], confirmed: string[] = []): AssignedProposal => ({
  id,
  title: id,
  organizationName: '',
  solverNumber: null,
  able: ['a', 'b', 'c'],
  confirmed,
  readers,
  due: 2,
});
const view = (proposals: AssignedProposal[], revision = 0): AssignmentView => ({
  challengeCode: 'A-1',
  challengeTitle: { vi: '', en: '' },
  panelState: 'formed',
  readersPerProposal: 2,
  revision,
  confirmedAt: null,
  members: [],
  proposals,
  keepsConfirmed: false,
  mayConfirm: true,
});

describe('an assignment that is moved by hand', () => {
  it('begins as proposed, and moves one reader at a time', () => {
    const draft = draftOf(view([proposal('p', ['a', 'b']), proposal('q', ['b', 'c'])]));
    const moved = withToggled(withToggled(draft, 'p', 'a'), 'p', 'c');
    expect([isChosen(draft, 'p', 'a'), isChosen(moved, 'p', 'a'), isChosen(moved, 'p', 'c')]).toEqual([
      true,
      false,
      true,
    ]);
    expect(['a', 'b', 'c'].map((id) => loadOf(moved, id))).toEqual([0, 2, 2]);
  });

  it('is unfinished where a proposal has fewer or more readers than it is to have', () => {
    const proposals = [proposal('p', ['a', 'b']), proposal('q', ['b', 'c'])];
    const draft = withToggled(withToggled(draftOf(view(proposals)), 'p', 'c'), 'q', 'c');
    expect(unfinished(draft, proposals).map(({ id }) => id)).toEqual(['p', 'q']);
  });

  it('never gives a proposal to somebody with a conflict, and keeps who was confirmed once members score', () => {
    const before = { keepsConfirmed: false, mayConfirm: true };
    const scoring = { keepsConfirmed: true, mayConfirm: true };
    const of = { able: ['a', 'b'], confirmed: ['a'] };
    expect(['a', 'b', 'c'].map((id) => cellStateOf(before, of, id))).toEqual(['open', 'open', 'conflict']);
    expect(['a', 'b', 'c'].map((id) => cellStateOf(scoring, of, id))).toEqual(['kept', 'open', 'conflict']);
    expect(cellStateOf({ ...scoring, mayConfirm: false }, of, 'b')).toBe('kept');
  });

  it('is new until it is confirmed, and again where a reader changes', () => {
    const proposed = view([proposal('p', ['a', 'b'])]);
    expect(isNew(draftOf(proposed), proposed)).toBe(true);
    const confirmed = view([proposal('p', ['b', 'a'], ['a', 'b'])], 1);
    expect(isNew(draftOf(confirmed), confirmed)).toBe(false);
    expect(isNew(withToggled(withToggled(draftOf(confirmed), 'p', 'a'), 'p', 'c'), confirmed)).toBe(true);
  });

  it('is sent with the revision it was made from', () => {
    expect(requestOf(draftOf(view([proposal('p', ['a', 'b'])])), 3)).toEqual({
      revision: 3,
      proposals: [{ proposalId: 'p', memberIds: ['a', 'b'] }],
    });
  });
});
