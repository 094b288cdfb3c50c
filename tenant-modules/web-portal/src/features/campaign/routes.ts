import type { RouteRecordRaw } from 'vue-router';

export const manage: RouteRecordRaw[] = [
  { path: 'manage/campaigns', component: () => import('./pages/CampaignsPage.vue'), meta: { title: 'campaign.title' } },
  { path: 'manage/campaigns/:campaignId', component: () => import('./pages/CampaignPage.vue'), meta: { title: 'campaign.title' } },
];
