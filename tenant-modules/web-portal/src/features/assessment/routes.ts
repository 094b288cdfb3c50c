import type { RouteRecordRaw } from 'vue-router';

export const learner: RouteRecordRaw[] = [
  { path: 'exam', component: () => import('./pages/HallPage.vue'), meta: { title: 'assessment.hall.title' } },
  { path: 'exam/sittings/:sittingId', component: () => import('./pages/SittingPage.vue'), meta: { title: 'assessment.sitting.title', bare: true } },
  { path: 'exam/results/:sittingId', component: () => import('./pages/ResultPage.vue'), meta: { title: 'assessment.result.title' } },
];
