import type { Routes } from '@angular/router';
import { signedOut } from '../../core/guards';

const routes: Routes = [
  {
    path: 'sign-in',
    canActivate: [signedOut],
    loadComponent: () => import('./sign-in').then((m) => m.SignIn),
  },
  {
    path: 'register',
    canActivate: [signedOut],
    loadComponent: () => import('./register').then((m) => m.Register),
  },
  { path: 'confirm', loadComponent: () => import('./confirm').then((m) => m.Confirm) },
  { path: 'reset', loadComponent: () => import('./reset').then((m) => m.Reset) },
  { path: 'invitation', loadComponent: () => import('./invitation').then((m) => m.Invitation) },
];

export default routes;
