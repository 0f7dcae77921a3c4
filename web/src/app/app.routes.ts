import type { Route, Routes } from '@angular/router';
import { PERMISSION } from '@loi-giai/shared';
import { requires, signedIn } from './core/guards';

const notFound: Route = { path: '**', loadComponent: () => import('./ui/not-found').then((m) => m.NotFound) };

/**
 * The pages of a feature behind sign-in. Where its first page does not match for want of a permission, nothing is left of
 * the address, which the router would take for a match without a page: so each feature says itself that there is none.
 */
const feature = (load: () => Promise<{ readonly default: Routes }>) => async (): Promise<Routes> => [
  ...(await load()).default,
  notFound,
];

/** Pages behind sign-in, below /work. Each feature fills its own `<feature>.work.routes.ts`. */
const workRoutes: Routes = [
  { path: 'agencies', loadChildren: feature(() => import('./features/agencies/agencies.work.routes')) },
  { path: 'challenges', loadChildren: feature(() => import('./features/challenges/challenges.work.routes')) },
  { path: 'proposals', loadChildren: feature(() => import('./features/proposals/proposals.work.routes')) },
  {
    path: 'partnerships',
    loadChildren: feature(() => import('./features/proposals/partnerships.work.routes')),
  },
  { path: 'questions', loadChildren: feature(() => import('./features/questions/questions.work.routes')) },
  {
    path: 'organizations',
    loadChildren: feature(() => import('./features/organizations/organizations.work.routes')),
  },
  {
    path: 'evaluations',
    loadChildren: feature(() => import('./features/evaluations/evaluations.work.routes')),
  },
  { path: 'complaints', loadChildren: feature(() => import('./features/complaints/complaints.work.routes')) },
  {
    path: 'commissions',
    loadChildren: feature(() => import('./features/commissions/commissions.work.routes')),
  },
  { path: 'obstacles', loadChildren: feature(() => import('./features/obstacles/obstacles.work.routes')) },
  {
    path: 'deliveries',
    loadChildren: feature(() => import('./features/acceptances/deliveries.work.routes')),
  },
  { path: 'payments', loadChildren: feature(() => import('./features/payments/payments.work.routes')) },
  {
    path: 'replications',
    loadChildren: feature(() => import('./features/replication/replications.work.routes')),
  },
  { path: 'sandbox', loadChildren: feature(() => import('./features/sandbox/sandbox.work.routes')) },
  { path: 'reports', loadChildren: feature(() => import('./features/reports/reports.work.routes')) },
  { path: 'league', loadChildren: feature(() => import('./features/league/league.work.routes')) },
  { path: 'lessons', loadChildren: feature(() => import('./features/lessons/lessons.work.routes')) },
  { path: 'outcomes', loadChildren: feature(() => import('./features/outcomes/outcomes.work.routes')) },
  {
    path: 'programme',
    canMatch: [requires(PERMISSION.programmeManage)],
    loadChildren: feature(() => import('./features/programme/programme.work.routes')),
  },
  { path: 'admin', loadChildren: feature(() => import('./features/admin/admin.work.routes')) },
  {
    path: 'following',
    loadComponent: () => import('./features/notifications/following-page').then((m) => m.FollowingPage),
  },
  {
    path: 'notifications',
    loadComponent: () => import('./features/notifications/notification-page').then((m) => m.NotificationPage),
  },
  { path: 'account', loadChildren: feature(() => import('./features/account/account.work.routes')) },
  { path: '', loadChildren: feature(() => import('./features/work/work.routes')) },
];

export const routes: Routes = [
  { path: '', pathMatch: 'full', loadChildren: () => import('./features/home/home.routes') },
  { path: 'challenges', loadChildren: () => import('./features/challenges/challenges.routes') },
  { path: 'results', loadChildren: () => import('./features/outcomes/results.routes') },
  { path: 'replications', loadChildren: () => import('./features/replication/replications.routes') },
  { path: 'survey', loadChildren: () => import('./features/surveys/survey.routes') },
  { path: 'agencies', loadChildren: () => import('./features/agencies/agencies.routes') },
  { path: 'subscriptions', loadChildren: () => import('./features/notifications/subscriptions.routes') },
  {
    path: 'organizations',
    loadChildren: () => import('./features/organizations/organizations.routes'),
  },
  { path: 'verify', loadChildren: () => import('./features/receipts/receipts.routes') },
  { path: 'about', loadChildren: () => import('./features/about/about.routes') },
  { path: 'accessibility', loadChildren: () => import('./features/accessibility/accessibility.routes') },
  {
    path: 'work',
    canActivate: [signedIn],
    loadComponent: () => import('./features/work/work-shell').then((m) => m.WorkShell),
    children: [...workRoutes, notFound],
  },
  // sign-in, register, confirm, reset, invitation
  { path: '', loadChildren: () => import('./features/auth/auth.routes') },
  notFound,
];
