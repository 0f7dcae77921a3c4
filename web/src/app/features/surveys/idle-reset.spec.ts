import { IDLE, IdleReset } from './idle-reset';

describe('a tablet that nobody touches', () => {
  it('waits for ever while nobody has begun', () => {
    expect(new IdleReset().stateAt(IDLE.reset * 10)).toBe('busy');
  });

  it('warns, then begins anew', () => {
    const idle = new IdleReset();
    idle.touch(1_000);
    expect(idle.stateAt(1_000 + IDLE.reset - IDLE.warning - 1)).toBe('busy');
    expect(idle.stateAt(1_000 + IDLE.reset - IDLE.warning)).toBe('warning');
    expect(idle.secondsLeft(1_000 + IDLE.reset - IDLE.warning)).toBe(15);
    expect(idle.stateAt(1_000 + IDLE.reset)).toBe('idle');
    idle.rest();
    expect(idle.stateAt(2 * IDLE.reset)).toBe('busy');
  });

  it('begins to count again with every touch', () => {
    const idle = new IdleReset();
    idle.touch(0);
    idle.touch(IDLE.reset - 1);
    expect(idle.stateAt(IDLE.reset)).toBe('busy');
  });
});
