import type { Routes } from '@angular/router';
import { PERMISSION } from '@loi-giai/shared';
import { requires } from '../../core/guards';

const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    canMatch: [requires(PERMISSION.commissionRead)],
    loadComponent: () => import('./gantt-page').then((m) => m.GanttPage),
  },
];

export default routes;
