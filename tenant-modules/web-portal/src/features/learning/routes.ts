import type { RouteRecordRaw } from 'vue-router';

export const learner: RouteRecordRaw[] = [
  { path: 'learn', component: () => import('./pages/CoursesPage.vue'), meta: { title: 'learning.courses.title' } },
  { path: 'learn/:courseId', component: () => import('./pages/CoursePage.vue'), meta: { title: 'learning.course.title' } },
  { path: 'learn/:courseId/chapters/:chapterId', component: () => import('./pages/ReaderPage.vue'), meta: { title: 'learning.reader.title', ownBar: true, bare: true } },
  { path: 'practice', component: () => import('./pages/PracticesPage.vue'), meta: { title: 'learning.practices.title' } },
  { path: 'practice/:courseId', component: () => import('./pages/PracticePage.vue'), meta: { title: 'learning.practice.title' } },
  { path: 'mine/credits', component: () => import('./pages/CreditsPage.vue'), meta: { title: 'learning.credits.title' } },
];

export const manage: RouteRecordRaw[] = [
  { path: 'manage/courses', component: () => import('./pages/manage/CoursesPage.vue'), meta: { title: 'learning.admin.courses.title', wide: true } },
  { path: 'manage/courses/:courseId', component: () => import('./pages/manage/CoursePage.vue'), meta: { title: 'learning.admin.course.title', wide: true } },
  { path: 'manage/course-import', component: () => import('./pages/manage/FolderImportPage.vue'), meta: { title: 'learning.admin.folder.title' } },
  { path: 'manage/course-law-flags', component: () => import('./pages/manage/LawFlagsPage.vue'), meta: { title: 'learning.admin.lawFlags.title' } },
  { path: 'manage/batches', component: () => import('./pages/manage/BatchesPage.vue'), meta: { title: 'learning.admin.batches.title' } },
  { path: 'manage/packs', component: () => import('./pages/manage/PacksPage.vue'), meta: { title: 'learning.admin.packs.title' } },
];
