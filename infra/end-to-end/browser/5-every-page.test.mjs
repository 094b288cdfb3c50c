import assert from 'node:assert/strict';
import { address, enter, hang, journey, picture, stage, visitor } from './support/stage.mjs';
import { drawn, overflow, routesOf, settled, turnTo, violations } from './support/inspect.mjs';

const city = stage.wuwei;
const widths = [1440, 390, 320];
const visited = new Set();
const examined = new Set();
let known = [];

/** Pages that are reached from a page of the navigation: where the link to them is. */
const behind = {
  '/manage/campaigns/:campaignId': 'main li h2 a', '/manage/rosters/:batchId': 'tbody a[href*="/manage/rosters/"]', '/manage/roster-submissions/:submissionId': 'main a[href*="/manage/roster-submissions/"]', '/manage/courses/:courseId': 'main a[href*="/manage/courses/"]', '/manage/course-import': 'main a[href$="/manage/course-import"]', '/manage/overview/people': '.numbers a',
  '/manage/elective-packs/:versionId': '.versions li:first-child a', '/manage/duties/:listId': '.lists li:has-text("已发布") h2 a',
  '/laws/:lawId': 'a.law:has-text("水井保护法")', '/laws/:lawId/versions/:versionId': 'main a[href*="/versions/"]', '/laws/:lawId/versions/:versionId/articles/:article': 'main a.label', '/laws/:lawId/comparison': 'main a[href*="/comparison"]',
  '/manage/plugins/:pluginId': 'main a[href*="/manage/plugins/"]',
  '/manage/pack-offers': 'main a[href$="/manage/pack-offers"]', '/manage/pack-publishers': 'main a[href$="/manage/pack-publishers"]',
  '/learn/:courseId': 'a.course', '/learn/:courseId/chapters/:chapterId': 'ol a[href*="/chapters/"]', '/practice/:courseId': 'main a[href*="/practice/"]', '/exam/results/:sittingId': 'main a[href*="/exam/results/"]',
};
/** What a page shows when a part of it is opened: its name, and what to press. */
const faces = {
  '/manage/elective-packs/:versionId': { reading: '.course .btn', difference: '.views button:text-matches("差异")', comments: '.views button:text-matches("^意见")' },
  '/manage/duties/:listId': { item: 'tbody .name' },
  '/manage/duty-map': { item: '.cell' },
  '/manage/duty-ledger': { entering: 'main header .btn.main', entries: '.tabs button:has-text("填报记录")', studies: '.tabs button:has-text("平台学习统计")' },
  '/manage/duties': { creating: 'main header button' },
  '/manage/pack-publishers': { adding: 'main header button', key: '.publishers .actions .btn', revoking: '.revoke' },
  '/manage/third-parties': { adding: '[data-add]', editing: 'main li .btn:text-matches("编辑")' },
  '/search': { filters: '.narrow' },
  '/platform/statutes': { law: '[data-law]' },
  '/platform/everyday-words': { adding: '[data-add-word]', editing: '[data-edit-word]' },
};
/** Pages that look best when somebody has been there. */
const pictured = { 'learner /learn/:courseId/chapters/:chapterId': 'reader-pc', 'city-admin /manage/overview': 'overview-pc' };
const parents = {
  '/manage/course-import': '/manage/courses',
  '/manage/pack-offers': '/manage/elective-packs', '/manage/pack-publishers': '/manage/elective-packs',
  '/learn/:courseId/chapters/:chapterId': '/learn/:courseId',
  '/laws/:lawId/versions/:versionId': '/laws/:lawId', '/laws/:lawId/versions/:versionId/articles/:article': '/laws/:lawId/versions/:versionId', '/laws/:lawId/comparison': '/laws/:lawId',
};
const parentOf = (path) => parents[path] ?? path.replace(/\/(:\w+|people|chapters.*|results.*)$/, '');

async function examine(page, path, name, faults) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: width > 700 ? 900 : 844 });
    await drawn(page);
    if (width > 320) {
      await hang(page, `${name} ${width}`);
    }
    if (width === 1440 && pictured[name]) {
      await picture(page, pictured[name]);
    }
    faults.push(...(await overflow(page)).map((fault) => `${name} at ${width}: ${fault}`));
    // A page that another role has shown is looked at once more, not three times.
    if (width === 390 || !examined.has(path)) {
      faults.push(...(await violations(page)).map((fault) => `${name} at ${width}: ${fault}`));
    }
  }
  examined.add(path);
  visited.add(path);
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const [face, press] of Object.entries(faces[path] ?? {})) {
    await open(page, press, `${path} ${face}`, `${name} ${face}`, faults);
  }
}

/** The same page with a part of it opened. */
async function open(page, press, path, name, faults) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: width > 700 ? 900 : 844 });
    const button = page.locator(press).first();
    if (!await button.isVisible()) {
      continue;
    }
    await button.click();
    await settled(page);
    if (width > 320) {
      await hang(page, `${name} ${width}`);
    }
    faults.push(...(await overflow(page)).map((fault) => `${name} at ${width}: ${fault}`));
    if (width === 390 || !examined.has(path)) {
      faults.push(...(await violations(page)).map((fault) => `${name} at ${width}: ${fault}`));
    }
    if (await page.locator('dialog').count() > 0) {
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
    }
  }
  examined.add(path);
  await page.setViewportSize({ width: 1440, height: 900 });
}

async function visitAll(role, name, { more = [], byAddress = {}, slug = city.slug, password = stage.password, allowed } = {}) {
  const { page, troubles } = await visitor();
  const faults = [];
  await enter(page, slug, name, password);
  await settled(page);
  known = await routesOf(page);
  const links = await page.locator('aside nav a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const base = `/${slug}`;
  const pages = new Map([...links, ...more.map((path) => base + path)].map((href) => [href.slice(base.length).replace(/\/$/, ''), href]));
  for (const [path, href] of pages) {
    await turnTo(page, href);
    await examine(page, slug === 'platform' ? `/platform${path}` : path, `${role} ${path || '/'}`, faults);
    for (const [child] of Object.entries(behind).filter(([one]) => parentOf(one) === path)) {
      await deeper(page, child, role, faults);
      await turnTo(page, href);
    }
  }
  for (const [path, href] of Object.entries(byAddress)) {
    await turnTo(page, base + href);
    await examine(page, path, `${role} ${path}`, faults);
  }
  assert.deepEqual(faults, []);
  assert.deepEqual(troubles.filter((trouble) => !allowed?.test(trouble)), []);
}

async function deeper(page, path, role, faults) {
  const link = page.locator(behind[path]).first();
  if (await link.count() === 0) {
    return;
  }
  const href = await link.getAttribute('href');
  await turnTo(page, href);
  await examine(page, path, `${role} ${path}`, faults);
  for (const [child] of Object.entries(behind).filter(([one]) => parentOf(one) === path)) {
    await deeper(page, child, role, faults);
  }
}

journey('pages that need no log-in', async () => {
  const { page, troubles } = await visitor();
  const faults = [];
  for (const [path, url] of [['/door', stage.url], ['/activate', address(city, 'activate')], ['/enrol', address(city, 'enrol')], ['/verify/:token', address(city, 'verify/AAAAAAAAAAAAAAAAAAAAAAAAAA')]]) {
    await page.goto(url);
    await settled(page);
    await examine(page, path, path, faults);
  }
  assert.deepEqual(faults, []);
  assert.deepEqual(troubles.filter((trouble) => !/status of 40[04]/.test(trouble)), []);
});

journey('the log-in page', async () => {
  const { page } = await visitor();
  const faults = [];
  await page.goto(address(city));
  await page.waitForURL(/\/realms\//);
  await page.locator('#username').waitFor();
  await examine(page, '/login', 'log-in', faults);
  assert.deepEqual(faults, []);
});

journey('every page of a learner', async () => visitAll('learner', city.phoneLearner.phone, { more: ['/mine', '/mine/credits', '/mine/apps'] }));
journey('every page of the city administrator', async () => visitAll('city-admin', 'admin', {
  more: ['/mine', ''], byAddress: { '/manage/duties/:listId/imports/:importId': `/manage/duties/${city.duties.waiting}` },
}));
// Appointed, but not on the roster: their own courses are refused, and the page says why.
const noParticipant = /status of 422 .*\/my\/(courses|interests|electives|elective-recommendations)/;
journey('every page of a county administrator', async () => visitAll('county-admin', city.countyAdmin, { allowed: noParticipant }));
journey('every page of a unit administrator', async () => visitAll('unit-admin', city.unitAdmin, { allowed: noParticipant }));
for (const role of ['course-editor', 'question-editor', 'oversight-viewer', 'auditor']) {
  journey(`every page of the ${role}`, async () => visitAll(role, role));
}
journey('every page of a publisher of packs', async () => visitAll('pack-publisher', city.pack.installedAuthor, { allowed: noParticipant }));
journey('every page of the platform operator', async () => visitAll('platform-operator', stage.operator.userName, { slug: 'platform', password: stage.operator.password }));

journey('no page of the router was left out', async () => {
  // A sitting that is open is walked through by the learner on the phone; the door and the operator have routers' roots of their own.
  const elsewhere = ['/exam/sittings/:sittingId', '/platform'];
  assert.deepEqual(known.filter((path) => !visited.has(path) && !elsewhere.includes(path)), []);
});
