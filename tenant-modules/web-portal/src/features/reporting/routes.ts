import type { RouteRecordRaw } from 'vue-router';

export const manage: RouteRecordRaw[] = [
  { path: 'manage/overview', component: () => import('./pages/OverviewPage.vue'), meta: { title: 'reporting.title', wide: true } },
  { path: 'manage/overview/people', component: () => import('./pages/BehindPage.vue'), meta: { title: 'reporting.people.title', wide: true } },
];
