import type { RouteRecordRaw } from 'vue-router';

export const learner: RouteRecordRaw[] = [
  { path: 'exam', component: () => import('./pages/HallPage.vue'), meta: { title: 'assessment.hall.title' } },
  { path: 'exam/sittings/:sittingId', component: () => import('./pages/SittingPage.vue'), meta: { title: 'assessment.sitting.title', bare: true } },
  { path: 'exam/results/:sittingId', component: () => import('./pages/ResultPage.vue'), meta: { title: 'assessment.result.title' } },
];

export const manage: RouteRecordRaw[] = [
  { path: 'manage/questions', component: () => import('./pages/QuestionsPage.vue'), meta: { title: 'assessment.questions.title', wide: true } },
  { path: 'manage/question-law-flags', component: () => import('./pages/LawFlagsPage.vue'), meta: { title: 'assessment.lawFlags.title' } },
  { path: 'manage/blueprints', component: () => import('./pages/BlueprintsPage.vue'), meta: { title: 'assessment.blueprints.title' } },
  { path: 'manage/regrades', component: () => import('./pages/RegradesPage.vue'), meta: { title: 'assessment.regrades.title', wide: true } },
  { path: 'manage/sittings', component: () => import('./pages/SittingsPage.vue'), meta: { title: 'assessment.sittings.title', wide: true } },
];
