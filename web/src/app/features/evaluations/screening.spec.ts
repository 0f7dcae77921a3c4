import { PANEL_STATE, type PanelState, type ScreeningState } from '@loi-giai/shared';
import { unscreened } from './screening';

const PANEL_STATES = Object.values(PANEL_STATE);

describe('how a proposal stands in the screening', () => {
  const item = { name: { vi: 'Giấy chứng nhận', en: '' }, suppliable: true };
  const stand = (state: ScreeningState, panelState: PanelState, checklist = [item]) =>
    unscreened({ state }, { checklist, panelState });

  it('is what was found by the checklist', () => {
    for (const state of ['pending', 'asked', 'eligible', 'ineligible'] as const)
      expect(PANEL_STATES.map((panelState) => stand(state, panelState))).toEqual(
        PANEL_STATES.map(() => null),
      );
  });

  it('is that it is not excluded where there is none, for good once scoring has opened', () => {
    for (const panelState of PANEL_STATES) {
      const expected = panelState === 'formed' ? 'not_excluded_yet' : 'not_excluded';
      expect(stand('pending', panelState, [])).toBe(expected);
      expect(stand('ineligible', panelState, [])).toBeNull();
    }
  });
});
