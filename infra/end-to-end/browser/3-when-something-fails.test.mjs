import assert from 'node:assert/strict';
import { address, enter, goTo, journey, seen, stage, visitor } from './support/stage.mjs';
import { settled, sound } from './support/inspect.mjs';

const city = stage.wuwei;
const problem = (status, type, title, more = {}) => ({ status, contentType: 'application/problem+json', ...more, body: JSON.stringify({ type: `/problems/${type}`, title, status, traceId: '5f3a9c' }) });
/** From now on the requests whose path ends so are answered in this way; gives what ends it. */
async function answer(page, ending, how) {
  const matches = (url) => url.pathname.endsWith(ending);
  await page.route(matches, how);
  return () => page.unroute(matches);
}
const refused = (troubles, statuses) => troubles.filter((trouble) => !new RegExp(`status of (${statuses})|^(${statuses}) |ERR_FAILED`).test(trouble));

journey('a list that cannot be read says what happened and what is safe, and comes with the next try', async () => {
  const { page, troubles } = await visitor();
  await enter(page, city, 'admin');

  // A fault of the server: the number to quote, and a retry; the filters and the page stay.
  let well = await answer(page, '/people', (route) => route.fulfill(problem(500, 'internal', '')));
  await goTo(page, '人员');
  const alert = page.locator('main [role=alert]');
  await seen(alert, '系统出了问题');
  await seen(alert, '求助时请提供编号：5f3a9c');
  await sound(page, 'list server error');
  await well();
  await alert.getByRole('button', { name: '重试' }).click();
  await seen(page.locator('tbody'), city.pcLearner.name);

  // What is there stays there when looking again fails; no answer at all is called so.
  well = await answer(page, '/people', (route) => route.abort());
  await page.locator('main').getByRole('searchbox').or(page.locator('main input.input')).first().fill('不存在的人');
  await seen(alert, '没有连上服务器');
  await well();
  await alert.getByRole('button', { name: '重试' }).click();
  await alert.waitFor({ state: 'detached' });
  await seen(page.locator('main'), '没有符合条件的');
  await sound(page, 'list nothing found');

  // Too many requests: the wait is told and counted, and the button is not there to be pressed too early.
  well = await answer(page, '/duty-lists', (route) => route.fulfill(problem(429, 'too-many-requests', '', { headers: { 'Retry-After': '3' } })));
  await goTo(page, '普法责任清单');
  await seen(alert, '请在 3 秒后重试');
  assert.ok(await alert.getByRole('button', { name: /秒后可重试/ }).isDisabled());
  await sound(page, 'list too many requests');
  await well();
  await alert.getByRole('button', { name: '重试', exact: true }).click();
  await page.locator('.lists').waitFor();
  assert.deepEqual(refused(troubles, '500|429'), []);
});

journey('a log-in that has ended asks for a new one and comes back to the same page', async () => {
  const { page, troubles } = await visitor();
  await enter(page, city, city.pcLearner.phone);
  const well = await answer(page, '/my/courses', (route) => route.fulfill(problem(401, 'not-authenticated', '')));
  await goTo(page, '课程学习');
  await seen(page.locator('dialog'), '登录已过期');
  await sound(page, 'log-in ended');
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await seen(page.locator('main [role=alert]'), '登录已过期');
  await page.reload();
  await seen(page.locator('dialog'), '登录已过期');
  await well();
  await page.locator('dialog').getByRole('button', { name: '重新登录' }).click();
  await page.waitForURL(address(city, 'learn'));
  await page.locator('a.course').first().waitFor();
  assert.deepEqual(refused(troubles, '401'), []);
});

journey('an address that leads nowhere says so and shows the way back', async () => {
  const { page, troubles } = await visitor();
  await enter(page, city, city.pcLearner.phone, stage.password, 'no/such/page');
  await seen(page.locator('main'), '没有这个页面');
  await settled(page);
  await sound(page, 'unknown page');
  await page.getByRole('link', { name: '回到首页' }).click();
  await seen(page.locator('h1'), city.pcLearner.name);

  // A thing that is not there, or not one's own.
  await page.goto(address(city, 'exam/results/00000000-0000-7000-8000-000000000000'));
  await seen(page.locator('main [role=alert]'), '没有找到');
  await sound(page, 'unknown result');

  await page.goto(`${stage.url}/no-such-city/`);
  await seen(page.locator('main'), '没有找到这个城市');
  await sound(page, 'unknown city');
  await page.getByRole('link', { name: '查看城市列表' }).click();
  await page.waitForURL(`${stage.url}/`);
  await settled(page);
  assert.deepEqual(refused(troubles, '404'), []);
});
