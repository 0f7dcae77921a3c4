import type { Routes } from '@angular/router';

const routes: Routes = [
  { path: ':id', loadComponent: () => import('./survey-page').then((m) => m.SurveyPage) },
];

export default routes;
