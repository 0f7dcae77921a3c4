import type { Lifecycle } from '../platform/lifecycle';

/** `formed`: members declare conflicts; `scoring`: each scores alone (I3); `meeting`: sheets are open to the panel. */
export const PANEL_STATE = {
  formed: 'formed',
  scoring: 'scoring',
  meeting: 'meeting',
  recommended: 'recommended',
  decided: 'decided',
  released: 'released',
} as const;
export type PanelState = (typeof PANEL_STATE)[keyof typeof PANEL_STATE];

export const PANEL_ACT = {
  openScoring: 'open_scoring',
  closeScoring: 'close_scoring',
  /** For those who take a seat once the panel meets: they score alone like the others before them. */
  reopenScoring: 'reopen_scoring',
  recommend: 'recommend',
  /** The leader asks the panel once more, with a reason. */
  return: 'return',
  decide: 'decide',
  release: 'release',
  /** A complaint was upheld, and the leader asks the panel once more. */
  reconsider: 'reconsider',
} as const;
export type PanelAct = (typeof PANEL_ACT)[keyof typeof PANEL_ACT];

export const panelLifecycle: Lifecycle<PanelState, PanelAct> = {
  name: 'panel',
  initial: 'formed',
  states: {
    formed: { final: false },
    scoring: { final: false },
    meeting: { final: false },
    recommended: { final: false },
    decided: { final: false },
    released: { final: false },
  },
  acts: {
    open_scoring: { from: ['formed'], to: 'scoring' },
    close_scoring: { from: ['scoring'], to: 'meeting' },
    reopen_scoring: { from: ['meeting'], to: 'scoring' },
    recommend: { from: ['meeting'], to: 'recommended' },
    return: { from: ['recommended'], to: 'meeting' },
    decide: { from: ['recommended'], to: 'decided' },
    release: { from: ['decided'], to: 'released' },
    reconsider: { from: ['released'], to: 'meeting' },
  },
};
