import type { Routes } from '@angular/router';
import { PERMISSION } from '@loi-giai/shared';
import { requires } from '../../core/guards';
import type { PlanEdit } from './plan-edit';

const reads = [requires(PERMISSION.commissionRead)];

const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    canMatch: reads,
    loadComponent: () => import('./commission-list').then((m) => m.CommissionList),
  },
  {
    path: 'gantt',
    canMatch: reads,
    loadComponent: () => import('./gantt-page').then((m) => m.GanttPage),
  },
  {
    path: ':id',
    canMatch: reads,
    loadComponent: () => import('./commission-page').then((m) => m.CommissionPage),
  },
  {
    path: ':id/plan',
    canMatch: reads,
    loadComponent: () => import('./plan-page').then((m) => m.PlanPage),
  },
  {
    path: ':id/plan/edit',
    canMatch: [requires(PERMISSION.commissionManage)],
    canDeactivate: [(page: PlanEdit) => page.mayLeave()],
    loadComponent: () => import('./plan-edit').then((m) => m.PlanEdit),
  },
];

export default routes;
