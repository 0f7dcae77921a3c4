import type { Routes } from '@angular/router';
import { PERMISSION } from '@loi-giai/shared';
import { requires } from '../../core/guards';
import type { ReportPage } from './report-page';

const reads = [requires(PERMISSION.commissionRead)];

const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    canMatch: reads,
    loadComponent: () => import('./report-list').then((m) => m.ReportListPage),
  },
  {
    path: 'schedule/:commissionId',
    canMatch: reads,
    loadComponent: () => import('./schedule-page').then((m) => m.SchedulePage),
  },
  {
    path: ':id',
    canMatch: reads,
    canDeactivate: [(page: ReportPage) => page.mayLeave()],
    loadComponent: () => import('./report-page').then((m) => m.ReportPage),
  },
];

export default routes;
