import assert from 'node:assert/strict';
import { press } from './support/keyboard.mjs';
import { sound } from './support/inspect.mjs';
import { address, enter, journey, logIn, phone, seen, stage, visitor } from './support/stage.mjs';

const city = stage.wuwei;
const learner = city.pcLearner;

async function openReader(page) {
  await page.goto(address(city, 'learn'));
  await page.getByPlaceholder('按课程名称查找').fill(city.courses[1]);
  await page.waitForURL(/search=/);
  await page.locator('a.course', { hasText: city.courses[1] }).click();
  await page.getByRole('link', { name: /开始学习|继续学习|重新阅读/ }).click();
  await page.locator('[data-study]').waitFor();
}

/** Seconds that the server has confirmed for the chapter. */
async function confirmed(page) {
  return (await page.locator('[data-study] .confirmed').textContent()).match(/已确认 (\S+(?: \S+)?)/)[1];
}

async function show(page, state) {
  await page.evaluate((visibility) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

journey('study moves to a second client and back', async () => {
  const desk = await visitor();
  await enter(desk.page, city, learner.phone);
  await openReader(desk.page);
  await desk.page.locator('[data-end-study]').waitFor();

  const hand = await visitor(phone);
  await enter(hand.page, city, learner.phone);
  await openReader(hand.page);
  await hand.page.locator('[data-take-over]').waitFor();
  await sound(hand.page, 'reader take over');
  await hand.page.locator('[data-take-over]').click();
  await hand.page.locator('[data-end-study]').waitFor();
  await seen(desk.page.locator('dialog'), '学习已转到另一台设备');
  await sound(desk.page, 'reader taken over');
  await desk.page.getByRole('button', { name: '回到这里学习' }).click();
  await desk.page.locator('[data-end-study]').waitFor();
  await seen(hand.page.locator('dialog'), '学习已转到另一台设备');

  await desk.page.locator('[data-end-study]').click();
  await seen(desk.page.locator('dialog'), '学习已结束');
});

journey('time rests while the page is hidden or the reader is away', async () => {
  const { page, troubles } = await visitor();
  await page.clock.install();
  await enter(page, city, learner.phone);
  await openReader(page);
  await page.locator('[data-end-study]').waitFor();

  // What the page says to the server at each beat: it has been read, it was hidden, nobody was there.
  const said = [];
  page.on('request', (request) => {
    const told = /\/my\/study\/[^/]+/.test(request.url()) && request.postDataJSON();
    if (told?.state) {
      said.push(told.state);
    }
  });
  const counted = (run) => Promise.all([page.waitForResponse((answer) => /\/my\/study\/[^/]+/.test(answer.url()) && answer.ok()), run()]);
  await counted(() => show(page, 'hidden'));
  const before = await confirmed(page);
  for (let beats = 1; beats <= 3; beats++) {
    await counted(() => page.clock.runFor(6_000));
  }
  assert.equal(await confirmed(page), before, 'nothing is counted while hidden');
  await counted(() => show(page, 'visible'));
  assert.deepEqual(said.filter((state) => state === 'hidden').length >= 4, true, `hidden was told at each beat: ${said}`);
  assert.equal(said[0], 'reading', 'what was read before is told when the page goes away');

  await page.clock.fastForward('01:05');
  await seen(page.locator('dialog'), '还在学习吗？');
  await sound(page, 'reader idle');
  assert.ok(await page.evaluate(() => document.activeElement.closest('dialog')), 'the question has the focus');
  await press(page, page.getByRole('button', { name: '我在学习' }));
  await page.locator('[data-end-study]').waitFor();
  assert.deepEqual(troubles, []);
});

journey('after logging out the pages ask for a log-in again', async () => {
  const { page, troubles } = await visitor();
  await enter(page, city, learner.phone);
  await page.locator('header .who').click();
  await page.locator('header .menu').getByRole('button', { name: '退出登录' }).click();
  await page.waitForURL(new RegExp(`/realms/${city.slug}/`));
  await page.goto(address(city, 'mine'));
  await logIn(page, learner.phone);
  await page.waitForURL(address(city, 'mine'));
  assert.deepEqual(troubles, []);
});
