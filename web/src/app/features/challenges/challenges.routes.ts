import type { Routes } from '@angular/router';

const routes: Routes = [
  { path: '', loadComponent: () => import('./challenge-list').then((m) => m.ChallengeList) },
  {
    path: ':code/questions',
    loadComponent: () => import('../questions/questions-page').then((m) => m.QuestionsPage),
  },
  {
    path: ':code/versions/:number',
    loadComponent: () => import('../questions/version-page').then((m) => m.VersionPage),
  },
  {
    path: ':code/integrity',
    loadComponent: () => import('./integrity-page').then((m) => m.IntegrityPage),
  },
  { path: ':code/seal', loadComponent: () => import('./seal-page').then((m) => m.SealPage) },
  { path: ':code', loadComponent: () => import('./challenge-page').then((m) => m.ChallengePage) },
];

export default routes;
