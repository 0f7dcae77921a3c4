import type { Routes } from '@angular/router';

const routes: Routes = [
  { path: '', loadComponent: () => import('./challenge-list').then((m) => m.ChallengeList) },
  { path: ':code', loadComponent: () => import('./challenge-page').then((m) => m.ChallengePage) },
];

export default routes;
