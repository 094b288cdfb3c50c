import assert from 'node:assert/strict';
import { address, answerRightly, downloaded, journey, logIn, pc, phone, picture, rightOptions, seen, stage, visitor } from './support/stage.mjs';
import { sitByKeyboard } from './support/exam-by-keyboard.mjs';
import { press } from './support/keyboard.mjs';
import { sound } from './support/inspect.mjs';
import { readToTheEnd } from './support/study.mjs';

const city = stage.wuwei;
const learner = city.phoneLearner;

async function tab(page, name) {
  await page.locator('nav.tabs').getByRole('link', { name, exact: true }).click();
}

async function openCourse(page, title) {
  await page.goto(address(city, 'learn'));
  await page.getByPlaceholder('按课程名称查找').fill(title);
  await page.waitForURL(/search=/);
  await page.locator('a.course', { hasText: title }).click();
}

async function read(page, title) {
  await openCourse(page, title);
  await readToTheEnd(page);
  await page.getByRole('link', { name: '全部学完，去练习' }).waitFor();
}

async function practise(page) {
  await page.getByRole('link', { name: '全部学完，去练习' }).click();
  await seen(page.locator('main'), '达到 66 分可得 30–40 学分');
  await page.locator('[data-start-practice]').click();
  await page.locator('.question h2:focus').waitFor();
  await sound(page, 'practice question');
  for (;;) {
    // With a keyboard on the phone.
    for (const number of await rightOptions(page, city)) {
      await page.keyboard.press(String(number));
    }
    await press(page, page.locator('[data-answer]'));
    await seen(page.locator('.verdict'), '回答正确');
    await page.locator('.verdict:focus').waitFor();
    if (await page.locator('[data-finish]').count() > 0) {
      break;
    }
    await press(page, page.locator('[data-next]'));
    await page.locator('.question h2:focus').waitFor();
  }
  await sound(page, 'practice explanation');
  await press(page, page.locator('[data-finish]'));
  await seen(page.locator('main h2'), '已通过，获得 40 学分');
}

async function answerAndSave(page) {
  await answerRightly(page, city);
  await page.locator('[data-save-state][data-state=saved]').waitFor();
}

journey('a learner gets from the code to the certificate on a phone', async () => {
  const { context, page, troubles } = await visitor(phone);

  // The account, from the code on paper; then Keycloak's page, by phone number.
  await page.goto(address(city));
  await page.getByRole('link', { name: '已有开通码，去开通账号' }).click();
  await page.getByLabel('手机号或身份证号').fill(learner.phone);
  await page.getByLabel('开通码', { exact: true }).fill(learner.code.toLowerCase());
  await page.getByLabel('设置密码').fill(stage.password);
  await page.getByLabel('再输入一次密码').fill(stage.password);
  await page.getByRole('button', { name: '开通账号' }).click();
  await page.locator('[data-activated]').waitFor();
  await page.getByRole('link', { name: '去登录' }).click();
  await logIn(page, learner.phone);

  // Home: the ring and one next step.
  await seen(page.locator('h1'), learner.name);
  await page.getByRole('img', { name: '已计学分 0，共需 1000 学分' }).waitFor();
  await page.locator('[data-next-step]').waitFor();
  await page.getByRole('link', { name: '全部课程' }).click();
  await seen(page.locator('h1'), '课程学习');

  // Courses read to the end, a practice on top.
  for (const title of city.courses) {
    await read(page, title);
  }
  await practise(page);
  await tab(page, '学习');
  await page.getByRole('img', { name: '已计学分 1000，共需 1000 学分' }).waitFor();
  await seen(page.locator('main'), '学分已达标');
  await picture(page, 'home-phone');

  // The exam, a first time at the desk by keyboard; then here: conditions, start, some answers, a reload, the rest, hand in.
  const desk = await visitor(pc);
  await sitByKeyboard(desk, { page }, city, learner);
  await tab(page, '考试');
  await page.locator('[data-start-exam]:enabled').click();
  await page.locator('[data-confirm]').click();
  await page.waitForURL(/\/exam\/sittings\//);
  for (let at = 1; at <= 4; at++) {
    await seen(page.locator('.question .head'), `第 ${at} 题`);
    await answerAndSave(page);
    if (at === 4) {
      await picture(page, 'exam-phone');
    }
    await page.locator('[data-next]').click();
  }
  // A server that does not answer, and no network at all: the page says so, tries again by itself, and nothing is lost.
  const silent = (url) => url.pathname.includes('/answers');
  await page.route(silent, () => undefined);
  await seen(page.locator('.question .head'), '第 5 题');
  await answerRightly(page, city);
  await seen(page.locator('[data-save-state]'), '未保存·重试中');
  await page.unroute(silent);
  await page.locator('[data-save-state][data-state=saved]').waitFor();
  await context.setOffline(true);
  await seen(page.locator('body'), '网络已断开');
  await page.locator('[data-next]').click();
  await answerRightly(page, city);
  await seen(page.locator('[data-save-state]'), '未保存·重试中');
  await context.setOffline(false);
  await page.locator('[data-save-state][data-state=saved]').waitFor();
  const before = page.url();
  await page.reload();
  await page.locator('.question').waitFor();
  assert.equal(page.url(), before);
  await page.getByRole('button', { name: '答题卡' }).click();
  await sound(page, 'exam answer sheet');
  assert.equal(await page.locator('dialog .sheet li button.done').count(), 6, 'six answers came back');
  await page.locator('dialog .sheet li button', { hasText: /^1$/ }).click();
  await page.locator('[data-option]:has(input:checked)').first().waitFor();
  await page.getByRole('button', { name: '答题卡' }).click();
  await page.locator('dialog .sheet li button', { hasText: /^7$/ }).click();
  for (let at = 7; at <= 10; at++) {
    await seen(page.locator('.question .head'), `第 ${at} 题`);
    await answerAndSave(page);
    if (at < 10) {
      await page.locator('[data-next]').click();
    }
  }
  await page.locator('[data-hand-in]').dblclick();
  await seen(page.locator('dialog'), '10 题已全部作答');
  await page.locator('[data-confirm-hand-in]').dblclick();
  await page.waitForURL(/\/exam\/results\//);
  await seen(page.locator('[data-score]'), '100');

  // The certificate, and what anybody may see of it.
  await page.locator('[data-to-certificate]').click();
  await page.locator('[data-certificate]').waitFor({ timeout: 120_000 });
  await picture(page, 'certificate-phone');
  const pdf = await downloaded(page, () => page.locator('[data-download]').click());
  assert.equal(pdf.bytes.subarray(0, 5).toString('latin1'), '%PDF-');
  const verify = await page.getByRole('link', { name: '打开核验页' }).getAttribute('href');
  const anybody = await visitor(phone);
  await anybody.page.goto(new URL(verify, stage.url).href);
  await anybody.page.locator('[data-verified][data-state=valid]').waitFor();
  const told = await anybody.page.locator('body').textContent();
  assert.ok(!told.includes(learner.name) && !told.includes(learner.phone), 'the public page masks the person');

  // The requests that had no network and the answer after the hand-in show in the console, nothing else does.
  const expected = /ERR_INTERNET_DISCONNECTED|ERR_FAILED \(\S*\/answers\/|status of 409 .*\/answers\//;
  assert.deepEqual([...troubles, ...desk.troubles].filter((trouble) => !expected.test(trouble)).concat(anybody.troubles), []);
  await context.close();
});
