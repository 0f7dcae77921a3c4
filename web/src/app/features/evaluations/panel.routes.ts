import type { Route } from '@angular/router';
import { PERMISSION } from '@loi-giai/shared';
import { requires } from '../../core/guards';

/** `/work/challenges/:code/panel`: stands below the challenge, belongs to this feature. */
export const panelRoute: Route = {
  path: ':code/panel',
  canMatch: [requires(PERMISSION.panelRead)],
  loadComponent: () => import('./panel-page').then((m) => m.PanelPage),
};
