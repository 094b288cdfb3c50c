import {
  Aim, Avatar, Bell, Box, Calendar, ChatLineSquare, Checked, CircleCheck, Collection, Compass, Connection, DataAnalysis, Document, DocumentChecked, EditPen, Files, Finished, Grid, House, Key, List, Medal, Memo, Notebook, OfficeBuilding, Promotion, Reading, Search, SetUp, Share, Stamp, Tickets, Timer, Upload, User, Warning,
} from '@element-plus/icons-vue';
import { computed, type Component } from 'vue';
import { city } from '@/shared/city';
import { isLearner, may } from '@/shared/me';

/** `flags`: whose flags of changed laws are counted at the entry. */
export interface Entry { label: string; path: string; icon: Component; exact?: boolean; flags?: 'course' | 'question' }
export interface Group { label: string; entries: Entry[] }

/** What the caller can use, from the operations the server says the roles allow. */
export const groups = computed<Group[]>(() => {
  const slug = city.value?.slug ?? '';
  const entry = (show: boolean, key: string, path: string, icon: Component, exact = false): Entry[] =>
    (show ? [{ label: `app.nav.${key}`, path: `/${slug}/${path}`, icon, exact }] : []);
  const flags = (show: boolean, kind: 'course' | 'question'): Entry[] => entry(show, `${kind}LawFlags`, `manage/${kind}-law-flags`, Warning).map((one) => ({ ...one, flags: kind }));
  if (slug === 'platform') {
    return [{
      label: 'app.nav.groupPlatform',
      entries: [
        { label: 'app.nav.cities', path: '/platform/', icon: OfficeBuilding, exact: true },
        { label: 'app.nav.laws', path: '/platform/statutes', icon: Memo },
        { label: 'app.nav.everydayWords', path: '/platform/everyday-words', icon: ChatLineSquare },
        { label: 'app.nav.plugins', path: '/platform/plugins', icon: Connection },
      ],
    }];
  }
  return [
    {
      label: isLearner.value ? 'app.nav.groupLearn' : 'app.nav.groupLaw',
      entries: [
        ...entry(isLearner.value, 'home', '', House, true),
        ...entry(isLearner.value, 'learn', 'learn', Reading),
        ...entry(may('listMyElectiveRecommendations'), 'electives', 'electives', Compass),
        ...entry(isLearner.value, 'practice', 'practice', EditPen),
        ...entry(isLearner.value, 'exam', 'exam', Timer),
        ...entry(isLearner.value, 'certificate', 'certificate', Medal),
        ...entry(may('listLaws'), 'laws', 'laws', Memo),
        ...entry(may('search'), 'search', 'search', Search),
      ],
    },
    {
      label: 'app.nav.groupOversee',
      entries: [
        ...entry(may('getReportOverview'), 'overview', 'manage/overview', DataAnalysis),
        ...entry(may('getDutyCoverage'), 'dutyMap', 'manage/duty-map', Grid),
        ...entry(may('listDutyLists'), 'duties', 'manage/duties', Checked),
        ...entry(may('listDutyLedgerDepartments'), 'dutyLedger', 'manage/duty-ledger', Finished),
        ...entry(may('startReminder'), 'reminders', 'manage/reminders', Bell),
        ...entry(may('listSittings'), 'sittings', 'manage/sittings', Tickets),
        ...entry(may('listCertificates'), 'certificates', 'manage/certificates', Stamp),
      ],
    },
    {
      label: 'app.nav.groupPeople',
      entries: [
        ...entry(may('listCampaigns'), 'campaigns', 'manage/campaigns', Calendar),
        ...entry(may('listUnits'), 'units', 'manage/units', OfficeBuilding),
        ...entry(may('listRosters'), 'rosters', 'manage/rosters', Upload),
        ...entry(may('listRosterSubmissions'), 'rosterSubmissions', 'manage/roster-submissions', Promotion),
        ...entry(may('listEnrolments'), 'enrolments', 'manage/enrolments', DocumentChecked),
        ...entry(may('listPeople'), 'people', 'manage/people', User),
        ...entry(may('issueActivationSheet'), 'activation', 'manage/activation', Key),
        ...entry(may('listAppointments'), 'appointments', 'manage/appointments', Avatar),
      ],
    },
    {
      label: 'app.nav.groupContent',
      entries: [
        ...entry(may('listCourses'), 'courses', 'manage/courses', Notebook),
        ...flags(may('listCourseLawFlags'), 'course'),
        ...entry(may('listCourseBatches'), 'batches', 'manage/batches', Files),
        ...entry(may('listCoursePacks'), 'packs', 'manage/packs', Collection),
        ...entry(may('listPacks'), 'electivePacks', 'manage/elective-packs', Box),
        ...entry(may('listQuestions'), 'questions', 'manage/questions', List),
        ...flags(may('listQuestionLawFlags'), 'question'),
        ...entry(may('listBlueprints'), 'blueprints', 'manage/blueprints', SetUp),
        ...entry(may('listRegrades'), 'regrades', 'manage/regrades', CircleCheck),
        ...entry(may('getSearchIndex'), 'searchIndex', 'manage/search-index', Aim),
      ],
    },
    { label: 'app.nav.groupAudit', entries: [...entry(may('listAuditEntries'), 'audit', 'manage/audit', Document), ...entry(may('listCityPlugins'), 'plugins', 'manage/plugins', Connection), ...entry(may('listThirdParties'), 'thirdParties', 'manage/third-parties', Share)] },
  ].filter((group) => group.entries.length > 0);
});

/** The phone's bottom bar; the four things a learner does. */
export const tabs = computed<Entry[]>(() => {
  const slug = city.value?.slug ?? '';
  return [
    { label: 'app.tab.learn', path: `/${slug}/`, icon: Reading, exact: true },
    { label: 'app.tab.practice', path: `/${slug}/practice`, icon: EditPen },
    { label: 'app.tab.exam', path: `/${slug}/exam`, icon: Timer },
    { label: 'app.tab.mine', path: `/${slug}/mine`, icon: User },
  ];
});

export function isAt(entry: Entry, path: string): boolean {
  const here = path.replace(/\/$/, '');
  const there = entry.path.replace(/\/$/, '');
  return entry.exact ? here === there : here === there || here.startsWith(`${there}/`);
}
