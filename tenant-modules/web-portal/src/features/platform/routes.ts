import type { RouteRecordRaw } from 'vue-router';

export const operator: RouteRecordRaw[] = [
  { path: '', component: () => import('./pages/CitiesPage.vue'), meta: { title: 'platform.title' } },
];
