import type { RouteRecordRaw } from 'vue-router';

export const learner: RouteRecordRaw[] = [
  { path: '', component: () => import('./pages/HomePage.vue'), meta: { title: 'home.title' } },
];
