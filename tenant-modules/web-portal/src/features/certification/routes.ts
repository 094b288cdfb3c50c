import type { RouteRecordRaw } from 'vue-router';

export const learner: RouteRecordRaw[] = [
  { path: 'certificate', component: () => import('./pages/CertificatePage.vue'), meta: { title: 'certification.mine.title' } },
];

export const open: RouteRecordRaw[] = [
  { path: 'verify/:token', component: () => import('./pages/VerifyPage.vue'), meta: { open: true, title: 'certification.verify.title' } },
];

export const manage: RouteRecordRaw[] = [
  { path: 'manage/certificates', component: () => import('./pages/CertificatesPage.vue'), meta: { title: 'certification.admin.title', wide: true } },
];
