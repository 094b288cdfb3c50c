import type { RouteRecordRaw } from 'vue-router';

export const door: RouteRecordRaw[] = [
  { path: '', component: () => import('./pages/CitiesPage.vue'), meta: { open: true, title: 'door.title' } },
];
