import type { Routes } from '@angular/router';
import type { SurveyDeskPage } from './survey-desk-page';

const routes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./surveys-page').then((m) => m.SurveysPage) },
  {
    path: 'results',
    loadComponent: () => import('./survey-results-page').then((m) => m.SurveyResultsPage),
  },
  {
    path: ':id',
    canDeactivate: [(page: SurveyDeskPage) => page.mayLeave()],
    loadComponent: () => import('./survey-desk-page').then((m) => m.SurveyDeskPage),
  },
  {
    path: ':id/preview',
    loadComponent: () => import('./survey-preview').then((m) => m.SurveyPreview),
  },
  { path: ':id/texts', loadComponent: () => import('./survey-texts-page').then((m) => m.SurveyTextsPage) },
];

export default routes;
