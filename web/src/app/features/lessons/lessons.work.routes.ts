import type { Routes } from '@angular/router';
import { PERMISSION } from '@loi-giai/shared';
import { requires } from '../../core/guards';

const writes = [requires(PERMISSION.lessonWrite)];

const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    canMatch: [requires(PERMISSION.lessonRead)],
    loadComponent: () => import('./lesson-list').then((m) => m.LessonList),
  },
  {
    path: 'new',
    canMatch: writes,
    loadComponent: () => import('./lesson-edit').then((m) => m.LessonEdit),
  },
  {
    path: ':id/edit',
    canMatch: writes,
    loadComponent: () => import('./lesson-edit').then((m) => m.LessonEdit),
  },
  // For solvers, too, who were asked for their view.
  { path: ':id', loadComponent: () => import('./lesson-page').then((m) => m.LessonPage) },
];

export default routes;
