import type { Routes } from '@angular/router';
import { PERMISSION } from '@loi-giai/shared';
import { requires } from '../../core/guards';

const reads = [requires(PERMISSION.commissionRead)];
const oversees = [requires(PERMISSION.obstacleOversee)];

const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    canMatch: reads,
    loadComponent: () => import('./obstacle-list').then((m) => m.ObstacleList),
  },
  {
    path: 'new',
    canMatch: [requires(PERMISSION.obstacleRaise)],
    loadComponent: () => import('./obstacle-new').then((m) => m.ObstacleNew),
  },
  {
    path: 'register',
    canMatch: reads,
    loadComponent: () => import('./obstacle-register').then((m) => m.ObstacleRegister),
  },
  {
    path: 'statistics',
    canMatch: oversees,
    loadComponent: () => import('./obstacle-statistics').then((m) => m.ObstacleStatisticsPage),
  },
  {
    path: 'rules',
    canMatch: [requires(PERMISSION.programmeManage)],
    loadComponent: () => import('./obstacle-rules').then((m) => m.ObstacleRulesPage),
  },
  {
    path: ':id',
    canMatch: reads,
    loadComponent: () => import('./obstacle-page').then((m) => m.ObstaclePage),
  },
];

export default routes;
