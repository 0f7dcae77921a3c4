import type { Routes } from '@angular/router';
import type { TemplateEdit } from '../challenges/template-edit';
import type { MinutesTemplateEdit } from '../evaluations/minutes-template-edit';

/** The programme office's own pages; the permission is asked where they are included (app.routes.ts). */
const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'steps' },
  { path: 'steps', loadComponent: () => import('./steps-edit').then((m) => m.StepsEdit) },
  { path: 'triage', loadComponent: () => import('./triage-words-edit').then((m) => m.TriageWordsEdit) },
  { path: 'fields', loadComponent: () => import('./fields-edit').then((m) => m.FieldsEdit) },
  {
    path: 'templates',
    loadComponent: () => import('../challenges/template-list').then((m) => m.TemplateList),
  },
  {
    path: 'templates/:id',
    canDeactivate: [(page: TemplateEdit) => page.mayLeave()],
    loadComponent: () => import('../challenges/template-edit').then((m) => m.TemplateEdit),
  },
  {
    path: 'organizations',
    loadComponent: () => import('../organizations/claim-queue').then((m) => m.ClaimQueue),
  },
  {
    path: 'organizations/:id',
    loadComponent: () => import('../organizations/claim-review').then((m) => m.ClaimReview),
  },
  { path: 'experts', loadComponent: () => import('../evaluations/expert-list').then((m) => m.ExpertList) },
  {
    path: 'minutes',
    canDeactivate: [(page: MinutesTemplateEdit) => page.mayLeave()],
    loadComponent: () => import('../evaluations/minutes-template-edit').then((m) => m.MinutesTemplateEdit),
  },
  {
    path: 'commission-reviews',
    loadComponent: () => import('../commissions/review-rules-edit').then((m) => m.ReviewRulesEdit),
  },
  { path: 'calendar', loadComponent: () => import('./calendar-edit').then((m) => m.CalendarEdit) },
];

export default routes;
