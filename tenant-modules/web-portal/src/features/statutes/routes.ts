import type { RouteRecordRaw } from 'vue-router';

/** For everybody who is logged in to the city, whatever the role. */
export const learner: RouteRecordRaw[] = [
  { path: 'search', component: () => import('./pages/SearchPage.vue'), meta: { title: 'statutes.search.title' } },
  { path: 'laws', component: () => import('./pages/LawsPage.vue'), meta: { title: 'statutes.laws.title' } },
  { path: 'laws/:lawId', component: () => import('./pages/LawPage.vue'), meta: { title: 'statutes.law.title', wide: true } },
  { path: 'laws/:lawId/comparison', component: () => import('./pages/ComparisonPage.vue'), meta: { title: 'statutes.comparison.title' } },
  { path: 'laws/:lawId/versions/:versionId', component: () => import('./pages/LawPage.vue'), meta: { title: 'statutes.law.title', wide: true } },
  { path: 'laws/:lawId/versions/:versionId/articles/:article', component: () => import('./pages/LawPage.vue'), meta: { title: 'statutes.law.title', wide: true } },
];

export const manage: RouteRecordRaw[] = [
  { path: 'manage/search-index', component: () => import('./pages/CityIndexPage.vue'), meta: { title: 'statutes.index.title' } },
];

export const operator: RouteRecordRaw[] = [
  { path: 'statutes', component: () => import('./pages/OperatorLawsPage.vue'), meta: { title: 'statutes.operator.title' } },
  { path: 'everyday-words', component: () => import('./pages/EverydayWordsPage.vue'), meta: { title: 'statutes.words.title' } },
];
