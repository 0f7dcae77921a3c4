import type { Routes } from '@angular/router';
import { PERMISSION } from '@loi-giai/shared';
import { requires } from '../../core/guards';

const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    canMatch: [requires(PERMISSION.leagueRead)],
    loadComponent: () => import('./league-page').then((m) => m.LeaguePage),
  },
  {
    path: 'rows',
    canMatch: [requires(PERMISSION.leagueRead)],
    loadComponent: () => import('./league-rows-page').then((m) => m.LeagueRowsPage),
  },
  {
    path: 'commendations',
    pathMatch: 'full',
    loadComponent: () => import('./commendations-page').then((m) => m.CommendationsPage),
  },
  {
    path: 'commendations/new',
    canMatch: [requires(PERMISSION.leagueCommend)],
    loadComponent: () => import('./commendation-new').then((m) => m.CommendationNew),
  },
  {
    path: 'delays/:commissionId',
    canMatch: [requires(PERMISSION.commissionRead)],
    loadComponent: () => import('./delays-page').then((m) => m.DelaysPage),
  },
];

export default routes;
