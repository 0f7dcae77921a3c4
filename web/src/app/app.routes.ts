import type { Route, Routes } from '@angular/router';
import { PERMISSION } from '@loi-giai/shared';
import { requires, signedIn } from './core/guards';

/** Pages behind sign-in, below /work. Each feature fills its own `<feature>.work.routes.ts`. */
const workRoutes: Routes = [
  { path: 'agencies', loadChildren: () => import('./features/agencies/agencies.work.routes') },
  { path: 'challenges', loadChildren: () => import('./features/challenges/challenges.work.routes') },
  { path: 'proposals', loadChildren: () => import('./features/proposals/proposals.work.routes') },
  {
    path: 'partnerships',
    loadChildren: () => import('./features/proposals/partnerships.work.routes'),
  },
  { path: 'questions', loadChildren: () => import('./features/questions/questions.work.routes') },
  { path: 'organizations', loadChildren: () => import('./features/organizations/organizations.work.routes') },
  { path: 'evaluations', loadChildren: () => import('./features/evaluations/evaluations.work.routes') },
  { path: 'complaints', loadChildren: () => import('./features/complaints/complaints.work.routes') },
  { path: 'commissions', loadChildren: () => import('./features/commissions/commissions.work.routes') },
  { path: 'obstacles', loadChildren: () => import('./features/obstacles/obstacles.work.routes') },
  { path: 'deliveries', loadChildren: () => import('./features/acceptances/deliveries.work.routes') },
  { path: 'payments', loadChildren: () => import('./features/payments/payments.work.routes') },
  { path: 'replications', loadChildren: () => import('./features/replication/replications.work.routes') },
  { path: 'sandbox', loadChildren: () => import('./features/sandbox/sandbox.work.routes') },
  { path: 'reports', loadChildren: () => import('./features/reports/reports.work.routes') },
  { path: 'league', loadChildren: () => import('./features/league/league.work.routes') },
  { path: 'lessons', loadChildren: () => import('./features/lessons/lessons.work.routes') },
  { path: 'outcomes', loadChildren: () => import('./features/outcomes/outcomes.work.routes') },
  {
    path: 'programme',
    canMatch: [requires(PERMISSION.programmeManage)],
    loadChildren: () => import('./features/programme/programme.work.routes'),
  },
  { path: 'admin', loadChildren: () => import('./features/admin/admin.work.routes') },
  {
    path: 'following',
    loadComponent: () => import('./features/notifications/following-page').then((m) => m.FollowingPage),
  },
  {
    path: 'notifications',
    loadComponent: () => import('./features/notifications/notification-page').then((m) => m.NotificationPage),
  },
  { path: 'account', loadChildren: () => import('./features/account/account.work.routes') },
  { path: '', loadChildren: () => import('./features/work/work.routes') },
];

const notFound: Route = { path: '**', loadComponent: () => import('./ui/not-found').then((m) => m.NotFound) };

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
