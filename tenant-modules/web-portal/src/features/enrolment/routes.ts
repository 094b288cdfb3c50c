import type { RouteRecordRaw } from 'vue-router';

export const open: RouteRecordRaw[] = [
  { path: 'activate', component: () => import('./pages/ActivatePage.vue'), meta: { open: true, title: 'enrolment.activate.title' } },
  { path: 'enrol', component: () => import('./pages/EnrolPage.vue'), meta: { open: true, title: 'enrolment.enrol.title' } },
];

export const learner: RouteRecordRaw[] = [
  { path: 'mine', component: () => import('./pages/MinePage.vue'), meta: { title: 'enrolment.mine.title' } },
];

export const manage: RouteRecordRaw[] = [
  { path: 'manage/units', component: () => import('./pages/UnitsPage.vue'), meta: { title: 'enrolment.units.title' } },
  { path: 'manage/rosters', component: () => import('./pages/RostersPage.vue'), meta: { title: 'enrolment.rosters.title' } },
  { path: 'manage/rosters/:batchId', component: () => import('./pages/RosterPage.vue'), meta: { title: 'enrolment.rosters.title', wide: true } },
  { path: 'manage/roster-submissions', component: () => import('./pages/SubmissionsPage.vue'), meta: { title: 'enrolment.submissions.title' } },
  { path: 'manage/roster-submissions/:submissionId', component: () => import('./pages/SubmissionPage.vue'), meta: { title: 'enrolment.submissions.title' } },
  { path: 'manage/enrolments', component: () => import('./pages/EnrolmentsPage.vue'), meta: { title: 'enrolment.enrolments.title', wide: true } },
  { path: 'manage/people', component: () => import('./pages/PeoplePage.vue'), meta: { title: 'enrolment.people.title', wide: true } },
  { path: 'manage/activation', component: () => import('./pages/ActivationPage.vue'), meta: { title: 'enrolment.activation.title' } },
  { path: 'manage/appointments', component: () => import('./pages/AppointmentsPage.vue'), meta: { title: 'enrolment.appointments.title', wide: true } },
  { path: 'manage/audit', component: () => import('./pages/AuditPage.vue'), meta: { title: 'enrolment.audit.title', wide: true } },
];
