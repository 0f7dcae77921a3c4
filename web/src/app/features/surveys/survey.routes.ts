import type { Routes } from '@angular/router';
import type { KioskPage } from './kiosk-page';

const routes: Routes = [
  {
    path: ':code/kiosk',
    canDeactivate: [(page: KioskPage) => page.mayLeave()],
    loadComponent: () => import('./kiosk-page').then((m) => m.KioskPage),
  },
  { path: ':code', loadComponent: () => import('./survey-page').then((m) => m.SurveyPage) },
];

export default routes;
