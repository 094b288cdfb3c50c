import type { RouteRecordRaw } from 'vue-router';

export const learner: RouteRecordRaw[] = [
  { path: 'electives', component: () => import('./pages/ElectivesPage.vue'), meta: { title: 'duty.electives.title' } },
];

export const manage: RouteRecordRaw[] = [
  { path: 'manage/duties', component: () => import('./pages/DutyListsPage.vue'), meta: { title: 'duty.lists.title' } },
  { path: 'manage/duties/:listId', component: () => import('./pages/DutyListPage.vue'), meta: { title: 'duty.list.title', wide: true } },
  { path: 'manage/duties/:listId/imports/:importId', component: () => import('./pages/DutyImportPage.vue'), meta: { title: 'duty.import.title', wide: true } },
  { path: 'manage/duty-map', component: () => import('./pages/CoveragePage.vue'), meta: { title: 'duty.map.title', wide: true } },
  { path: 'manage/duty-ledger', component: () => import('./pages/LedgerPage.vue'), meta: { title: 'duty.ledger.title', wide: true } },
];
