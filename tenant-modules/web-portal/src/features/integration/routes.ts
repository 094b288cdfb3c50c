import type { RouteRecordRaw } from 'vue-router';

export const manage: RouteRecordRaw[] = [
  { path: 'manage/third-parties', component: () => import('./pages/ThirdPartiesPage.vue'), meta: { title: 'integration.title' } },
];
