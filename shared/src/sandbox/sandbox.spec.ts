import { lifecycleFaults } from '../platform/lifecycle';
import { INCIDENT_SEVERITIES, type IncidentThreshold, reachesThreshold } from './sandbox';
import { sandboxLifecycle } from './sandbox-lifecycle';

describe('a controlled trial', () => {
  it('has a sound lifecycle', () => {
    expect(lifecycleFaults(sandboxLifecycle)).toEqual([]);
  });

  it('is suspended from the threshold’s severity on', () => {
    const threshold: IncidentThreshold = { thresholdSeverity: 'serious', thresholdPeople: null };
    const suspending = INCIDENT_SEVERITIES.filter((severity) =>
      reachesThreshold(threshold, { severity, peopleAffected: 1_000 }),
    );
    expect(suspending).toEqual(['serious', 'critical']);
  });

  it('or from so many people affected, however slight it was', () => {
    const threshold: IncidentThreshold = { thresholdSeverity: 'critical', thresholdPeople: 10 };
    const of = (peopleAffected: number) => reachesThreshold(threshold, { severity: 'minor', peopleAffected });
    expect([of(9), of(10)]).toEqual([false, true]);
  });
});
