import type { RouteRecordRaw } from 'vue-router';

export const manage: RouteRecordRaw[] = [
  { path: 'manage/elective-packs', component: () => import('./pages/PacksPage.vue'), meta: { title: 'packs.list.title' } },
  { path: 'manage/elective-packs/:versionId', component: () => import('./pages/VersionPage.vue'), meta: { title: 'packs.version.title', wide: true } },
  { path: 'manage/pack-publishers', component: () => import('./pages/PublishersPage.vue'), meta: { title: 'packs.publishers.title' } },
  { path: 'manage/pack-offers', component: () => import('./pages/OffersPage.vue'), meta: { title: 'packs.offers.title' } },
];
