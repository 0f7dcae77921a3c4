import type { Routes } from '@angular/router';
import { PERMISSION } from '@loi-giai/shared';
import { requires } from '../../core/guards';
import type { MinutesPage } from './minutes-page';
import type { SheetPage } from './sheet-page';

const reads = [requires(PERMISSION.evaluationRead)];

const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    loadComponent: () => import('./evaluation-list').then((m) => m.EvaluationList),
  },
  {
    path: ':code',
    canMatch: reads,
    loadComponent: () => import('./evaluation-page').then((m) => m.EvaluationPage),
  },
  {
    path: ':code/meeting',
    canMatch: reads,
    loadComponent: () => import('./meeting-page').then((m) => m.MeetingPage),
  },
  {
    path: ':code/minutes',
    canMatch: reads,
    canDeactivate: [(page: MinutesPage) => page.mayLeave()],
    loadComponent: () => import('./minutes-page').then((m) => m.MinutesPage),
  },
  {
    path: ':code/screening',
    canMatch: reads,
    loadComponent: () => import('./screening-page').then((m) => m.ScreeningPage),
  },
  {
    path: ':code/assignment',
    canMatch: reads,
    loadComponent: () => import('./assignment-page').then((m) => m.AssignmentPage),
  },
  {
    path: ':code/pitch',
    canMatch: reads,
    loadComponent: () => import('./pitch-page').then((m) => m.PitchPage),
  },
  {
    path: ':code/what-if',
    canMatch: reads,
    loadComponent: () => import('./what-if-page').then((m) => m.WhatIfPage),
  },
  {
    path: ':code/proposals/:id',
    canMatch: reads,
    canDeactivate: [(page: SheetPage) => page.mayLeave()],
    loadComponent: () => import('./sheet-page').then((m) => m.SheetPage),
  },
];

export default routes;
