import type { RouteRecordRaw } from 'vue-router';

export const learner: RouteRecordRaw[] = [
  { path: 'mine/apps', component: () => import('./pages/MyAppsPage.vue'), meta: { title: 'integration.mine.title' } },
];

export const manage: RouteRecordRaw[] = [
  { path: 'manage/third-parties', component: () => import('./pages/ThirdPartiesPage.vue'), meta: { title: 'integration.title' } },
];
