import type { Routes } from '@angular/router';

const routes: Routes = [{ path: '', loadComponent: () => import('./about').then((m) => m.About) }];

export default routes;
