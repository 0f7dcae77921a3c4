import { randomUUID } from 'node:crypto';
import { Expert, ExpertField } from '../../api/src/features/evaluations/expert.entities';
import type { DemoCity } from './city';
import { EXPERTS } from './content/experts';
import { demoAddress } from './demo-accounts';

/** Days before the filling: before the first panel was formed. */
const BEGINNING = -400;

/** The programme's pool of experts, added by its office. */
export async function fillExperts(city: DemoCity): Promise<void> {
  const at = city.calendar.at(BEGINNING, '09:10');
  for (const { key, fields, active = true, ...expert } of EXPERTS) {
    const id = randomUUID();
    const email = demoAddress(key);
    await city.manager.insert(Expert, { id, email, active, createdAt: at, ...expert });
    await city.manager.insert(
      ExpertField,
      fields.map((code) => ({ expertId: id, fieldId: city.field(code) })),
    );
    const about = { subjectType: 'expert', subjectId: id };
    const office = city.person('programme');
    city.journal.record(office, at, { act: 'expert.add', ...about, detail: { email, fields, ...expert } });
    if (!active)
      city.journal.record(office, at, { act: 'expert.deactivate', ...about, detail: { name: expert.name } });
  }
}
