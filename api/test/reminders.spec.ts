import { mailMoment } from '../src/platform/mail/mail-moment';
import { Jobs } from '../src/platform/jobs/jobs';
import { setAwardedStage } from './support/awarded-stage';
import { makeChallengePeople } from './support/challenge-people';
import {
  join,
  makeAgency,
  makeChallenge,
  makeCommission,
  makeMilestone,
  makeOrganization,
  makeProposal,
} from './support/factories';
import { signUp, signUpAs } from './support/login';
import { outboxOf } from './support/mails';
import { startTestPortal, type TestPortal } from './support/test-app';

const DAY = 86_400;

describe('the morning’s reminders', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());

  /** All jobs that write to people every morning, as the queue may run them: at once. */
  const morning = async (): Promise<void> => {
    const jobs = portal.app.get(Jobs);
    await Promise.all([jobs.runNow('reminders'), jobs.runNow('late-milestones')]);
  };
  /** Takes the mails away, so that the next morning begins with none. */
  const takeMails = async (words: string): Promise<{ recipient: string; text: string }[]> => {
    const outbox = await outboxOf(portal);
    const mails = outbox.filter(({ subject, text }) => `${subject}${text}`.includes(words));
    await portal.database.query(`DELETE FROM mail_message WHERE id = ANY ($1::uuid[])`, [
      mails.map(({ id }) => id),
    ]);
    return mails.sort((a, b) => a.recipient.localeCompare(b.recipient));
  };

  it('tell everybody of a late milestone once on its first late working day and once a week, and nobody twice', async () => {
    const { challenge, proposalId, organizationId, officer, leader, winner } = await setAwardedStage(
      portal,
      'commissioned',
    );
    // An officer who leads as well, and one who works for the solver too, are still one person each.
    await portal.database.query(
      `INSERT INTO role_grant (account_id, role, scope_type, scope_id)
       SELECT account_id, 'agency.leader', scope_type, scope_id FROM role_grant WHERE account_id = $1`,
      [officer.accountId],
    );
    await join(portal, organizationId, leader);
    const commission = await makeCommission(portal, { challengeId: challenge.id, proposalId });
    await makeMilestone(portal, commission, { name: 'Bàn giao trạm bơm', dueIn: 0 });
    const [first] = await portal.database.query<{ after: number }[]>(
      `SELECT min(n) AS after FROM generate_series(1, 20) n WHERE late_days(portal_today(), portal_today() + n) = 1`,
    );
    const late = first!.after;
    const told: string[][] = [];
    for (let day = 0; day <= late + 7; day += 1) {
      await morning();
      told.push((await takeMails('Bàn giao trạm bơm')).map(({ recipient }) => recipient));
      await portal.shiftClock(DAY);
    }
    await portal.shiftClock(-(late + 8) * DAY);
    const everybody = [officer, leader, winner].map(({ email }) => email).sort();
    expect(told).toEqual(told.map((_, day) => (day === late || day === late + 7 ? everybody : [])));
  });

  it('write the closing time as day, month, year and hour of Ho Chi Minh City, in both languages', async () => {
    const agency = await makeAgency(portal);
    const author = await signUpAs(portal, 'agency.officer', { type: 'agency', id: agency.id });
    const closingAt = new Date(Date.now() + 3 * DAY * 1000);
    const challenge = await makeChallenge(portal, {
      agencyId: agency.id,
      authorId: author.accountId,
      closingAt: closingAt.toISOString(),
    });
    const organization = await makeOrganization(portal);
    const vietnamese = await signUp(portal, 'Người Việt', 'a@cong-ty.test');
    const foreigner = await signUp(portal, 'A foreigner', 'b@cong-ty.test');
    await portal.database.query(`UPDATE account SET locale = 'en' WHERE id = $1`, [foreigner.accountId]);
    for (const person of [vietnamese, foreigner]) await join(portal, organization.id, person);
    await makeProposal(portal, {
      challengeId: challenge.id,
      organizationId: organization.id,
      createdBy: vietnamese.accountId,
      state: 'draft',
    });
    await morning();
    const [vi, en] = await takeMails(challenge.code);
    expect(vi?.text).toContain(`nhận giải pháp đến ${mailMoment(closingAt)}.`);
    expect(en?.text).toContain(`receives proposals until ${mailMoment(closingAt)} (Vietnam time).`);
  });

  it('tell the agency’s officers of milestones that are due in a week or a day, and of no others', async () => {
    const own = await makeChallengePeople(portal);
    const { id: challengeId } = await makeChallenge(portal, {
      agencyId: own.agency.id,
      authorId: own.officer.accountId,
      state: 'commissioned',
    });
    const organization = await makeOrganization(portal);
    const createdBy = own.officer.accountId;
    const proposalId = await makeProposal(portal, {
      challengeId,
      organizationId: organization.id,
      createdBy,
    });
    const commissionId = await makeCommission(portal, { challengeId, proposalId });
    for (const [name, dueIn, done] of [
      ['Tuần sau', 7, false],
      ['Ngày mai', 1, false],
      ['Trễ', -1, false],
      ['Trễ nhưng đã xong', -1, true],
      ['Còn lâu', 20, false],
    ] as const)
      await makeMilestone(portal, commissionId, { name, dueIn, done });
    await portal.app.get(Jobs).runNow('reminders');
    const mails = await portal.database.query<{ text: string }[]>(
      `SELECT text FROM mail_message WHERE recipient = $1`,
      [own.officer.email],
    );
    const named = mails.map(({ text }) => /Mốc “([^”]+)”/.exec(text)?.[1]);
    expect(named.sort()).toEqual(['Ngày mai', 'Tuần sau']);
  });
});
