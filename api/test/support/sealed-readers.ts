import { PANEL_ROLE } from '@loi-giai/shared';
import type { ChallengePeople } from './challenge-people';
import { makePanel, makeWorkingGroup, seat } from './factories';
import { type Person, signUp, signUpAs, visitor } from './login';
import { makeSolver } from './solvers';
import type { TestPortal } from './test-app';

/** Everybody outside the organizations that compete, by what they are. Each seat of the panel is taken twice: by one who has declared and by one who has not. */
export async function makeReaders(
  portal: TestPortal,
  people: ChallengePeople,
  challengeId: string,
): Promise<Record<string, Person>> {
  const chair = await signUp(portal, 'Tổ trưởng');
  const group = [chair, await signUp(portal, 'Thư ký tổ'), await signUp(portal, 'Tổ viên')];
  await makeWorkingGroup(portal, people.agency.id, group);
  return {
    nobody: visitor(portal),
    citizen: await signUp(portal, 'Người dân'),
    'solver without a proposal': (await makeSolver(portal, 'Công ty đứng ngoài')).person,
    officer: people.officer,
    leader: people.leader,
    'chair of the working group': group[0]!,
    'secretary of the working group': group[1]!,
    'member of the working group': group[2]!,
    ...(await panelists(portal, challengeId)),
    'programme officer': people.programme,
    'programme lead': await signUpAs(portal, 'programme.lead'),
    'city leadership': await signUpAs(portal, 'city.leadership'),
    auditor: await signUpAs(portal, 'city.auditor'),
    administrator: await signUpAs(portal, 'portal.administrator'),
  };
}

async function panelists(portal: TestPortal, challengeId: string): Promise<Record<string, Person>> {
  const panel = await makePanel(portal, challengeId);
  const seats: Record<string, Person> = {};
  for (const role of Object.values(PANEL_ROLE))
    for (const declared of [true, false]) {
      const person = await signUp(portal, `Hội đồng ${role}`);
      await seat(portal, panel, person, role, { declared });
      seats[`panel’s ${role}, ${declared ? 'declared' : 'undeclared'}`] = person;
    }
  return seats;
}
