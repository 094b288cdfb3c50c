import type { RouteRecordRaw } from 'vue-router';

export const open: RouteRecordRaw[] = [
  { path: 'activate', component: () => import('./pages/ActivatePage.vue'), meta: { open: true, title: 'enrolment.activate.title' } },
  { path: 'enrol', component: () => import('./pages/EnrolPage.vue'), meta: { open: true, title: 'enrolment.enrol.title' } },
];

export const learner: RouteRecordRaw[] = [
  { path: 'mine', component: () => import('./pages/MinePage.vue'), meta: { title: 'enrolment.mine.title' } },
];
