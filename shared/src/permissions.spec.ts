import { type HeldRole, PERMISSION, ROLE_NAMES, holds, permissionsOf, placesOf } from './permissions';

const officer: HeldRole = {
  role: 'agency.officer',
  scopeType: 'agency',
  scopeId: 'health',
  scopeName: 'Sở Y tế',
};
const programme: HeldRole = {
  role: 'programme.officer',
  scopeType: 'programme',
  scopeId: null,
  scopeName: null,
};

describe('the permission table', () => {
  it('holds in the place of the role and nowhere else', () => {
    expect(holds([officer], PERMISSION.challengeDraft, 'health')).toBe(true);
    expect(holds([officer], PERMISSION.challengeDraft, 'transport')).toBe(false);
  });

  it('holds everywhere for the programme office', () => {
    expect(holds([programme], PERMISSION.challengePublish, 'transport')).toBe(true);
    expect(placesOf([officer, programme], PERMISSION.challengeReadUnpublished)).toBeNull();
  });

  it('lists the places of a permission', () => {
    expect(placesOf([officer], PERMISSION.challengeDraft)).toEqual(['health']);
    expect(placesOf([officer], PERMISSION.challengePublish)).toEqual([]);
  });

  it('I1: opens proposals to their organization alone', () => {
    const readers = ROLE_NAMES.filter((role) => permissionsOf(role).includes(PERMISSION.proposalRead));
    expect(readers).toEqual(['organization.owner', 'organization.admin', 'organization.member']);
  });

  it('I6: gives no role both the recommendation and the decision, nor drafting and approving', () => {
    const both = ROLE_NAMES.filter((role) => {
      const granted = permissionsOf(role);
      const decides =
        granted.includes(PERMISSION.evaluationChair) && granted.includes(PERMISSION.decisionMake);
      const approves =
        granted.includes(PERMISSION.challengeDraft) && granted.includes(PERMISSION.challengeReview);
      return decides || approves;
    });
    expect(both).toEqual([]);
  });

  it('keeps the auditor from changing anything, and the city’s leadership from all but obstacles and commendations', () => {
    const reading = [
      PERMISSION.challengeReadUnpublished,
      PERMISSION.challengeReadReview,
      PERMISSION.evaluationRead,
      PERMISSION.commissionRead,
      PERMISSION.auditRead,
      PERMISSION.complaintRead,
      PERMISSION.obstacleOversee,
      PERMISSION.leagueRead,
      PERMISSION.replicationRead,
      PERMISSION.lessonRead,
    ];
    expect(reading).toEqual(expect.arrayContaining([...permissionsOf('city.auditor')]));
    const leading = [...reading, PERMISSION.obstacleHandle, PERMISSION.leagueCommend];
    expect(leading).toEqual(expect.arrayContaining([...permissionsOf('city.leadership')]));
  });
});
