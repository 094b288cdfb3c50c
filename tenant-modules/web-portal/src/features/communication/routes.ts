import type { RouteRecordRaw } from 'vue-router';

export const manage: RouteRecordRaw[] = [
  { path: 'manage/reminders', component: () => import('./pages/RemindersPage.vue'), meta: { title: 'communication.title' } },
];
