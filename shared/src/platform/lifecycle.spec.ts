import {
  challengeLifecycle,
  commissionLifecycle,
  lifecycleFaults,
  panelLifecycle,
  proposalLifecycle,
  type Lifecycle,
} from '../index';

const light: Lifecycle<'red' | 'green' | 'broken', 'go' | 'stop' | 'break'> = {
  name: 'light',
  initial: 'red',
  states: { red: { final: false }, green: { final: false }, broken: { final: true } },
  acts: {
    go: { from: ['red'], to: 'green' },
    stop: { from: ['green'], to: 'red' },
    break: { from: ['red', 'green'], to: 'broken' },
  },
};

describe('a lifecycle', () => {
  it('of the portal is sound, each of them', () => {
    const faults = [
      lifecycleFaults(challengeLifecycle),
      lifecycleFaults(proposalLifecycle),
      lifecycleFaults(panelLifecycle),
      lifecycleFaults(commissionLifecycle),
    ];
    expect(faults.flat()).toEqual([]);
  });

  it('is refused where a state cannot be reached', () => {
    const acts = { ...light.acts, break: { from: ['green'], to: 'red' } } as typeof light.acts;
    expect(lifecycleFaults({ ...light, acts })).toEqual(['light: state broken cannot be reached']);
  });

  it('is refused where a state that is not the last has no way out', () => {
    const acts = {
      go: { from: ['red'], to: 'green' },
      stop: { from: ['red'], to: 'green' },
      break: { from: ['red'], to: 'broken' },
    } as typeof light.acts;
    expect(lifecycleFaults({ ...light, acts })).toEqual(['light: state green has no way out']);
  });

  it('is refused where an act leaves a final state', () => {
    const acts = { ...light.acts, go: { from: ['red', 'broken'], to: 'green' } } as typeof light.acts;
    expect(lifecycleFaults({ ...light, acts })).toEqual(['light: final state broken is left by an act']);
  });

  it('is refused where an act starts nowhere', () => {
    const acts = {
      ...light.acts,
      stop: { from: [], to: 'red' },
      go: { from: ['red'], to: 'green' },
    } as typeof light.acts;
    expect(lifecycleFaults({ ...light, acts })).toEqual(['light: act stop starts nowhere']);
  });
});
