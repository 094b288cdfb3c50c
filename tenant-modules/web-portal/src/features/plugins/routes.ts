import type { RouteRecordRaw } from 'vue-router';

export const operator: RouteRecordRaw[] = [
  { path: 'plugins', component: () => import('./pages/OperatorPage.vue'), meta: { title: 'plugins.operator.title' } },
];

export const manage: RouteRecordRaw[] = [
  { path: 'manage/plugins', component: () => import('./pages/PluginsPage.vue'), meta: { title: 'plugins.title' } },
  { path: 'manage/plugins/:pluginId', component: () => import('./pages/PluginPage.vue'), meta: { title: 'plugins.title' } },
];
