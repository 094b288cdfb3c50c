import assert from 'node:assert/strict';
import { address, enter, goTo, journey, seen, stage, visitor } from './support/stage.mjs';

const city = stage.wuwei;
const plugin = '示例：消息网关与文本题库';

async function confirm(page) {
  await page.locator('[data-confirm]').click();
  await page.locator('[data-confirm]').waitFor({ state: 'detached' });
}

journey('the operator lets a plugin in, and a city fills in its form and switches it on', async () => {
  const operator = await visitor();
  await enter(operator.page, 'platform', stage.operator.userName, stage.operator.password);
  await goTo(operator.page, '插件');
  await operator.page.getByRole('button', { name: '重新扫描' }).click();
  await seen(operator.page.locator('.notice'), '扫描');
  const card = operator.page.locator('main li', { hasText: plugin }).first();
  await card.getByRole('button', { name: '准入' }).click();
  await confirm(operator.page);
  await seen(card, '已准入');

  const { page, troubles } = await visitor();
  await enter(page, city, 'admin');
  await goTo(page, '插件');
  await page.getByRole('link', { name: plugin }).click();
  await page.getByLabel('网关地址').fill('http://gateway.example/');
  await page.getByRole('button', { name: '启用' }).click();
  await seen(page.locator('main'), '应为 https:// 开头的网址');
  await page.getByLabel('网关地址').fill('https://gateway.example/send');
  await page.getByLabel('签名密钥').fill('0123456789abcdef');
  await page.getByRole('button', { name: '启用' }).click();
  await seen(page.locator('.notice'), '已启用');
  await page.reload();
  await seen(page.locator('main'), '已启用');
  assert.equal(await page.getByLabel('网关地址').inputValue(), 'https://gateway.example/send');
  assert.equal(await page.getByLabel('签名密钥').inputValue(), '', 'a secret does not come back');
  assert.deepEqual([...operator.troubles, ...troubles.filter((trouble) => !/status of 400/.test(trouble))], []);
});

journey('who has not sat the exam is reminded from the list of those behind, and finds it on the home page', async () => {
  const { page, troubles } = await visitor();
  await enter(page, city, 'admin', stage.password, 'manage/overview/people?behind=not-sat');
  await page.getByRole('link', { name: '发送提醒' }).click();
  await page.waitForURL(/manage\/reminders\?about=exam/);
  await page.getByLabel(plugin).uncheck();
  await page.getByRole('button', { name: '发送提醒' }).click();
  await confirm(page);
  const sent = page.locator('main li', { hasText: '尚未参加考试的人员' }).first();
  await seen(sent, '已完成');
  await sent.getByRole('button', { name: '明细' }).click();
  await seen(page.locator('dialog'), '站内提醒');
  const reached = await page.locator('dialog').textContent();

  assert.ok(reached.includes('冯志强'), 'somebody who has never logged in');
  assert.ok(!/1\d{10}/.test(reached), 'no number is shown');
  const learner = await visitor();
  await enter(learner.page, city, city.pcLearner.phone);
  const notice = learner.page.locator('main li', { hasText: '您尚未参加' });
  await seen(notice, '综合考试');
  await notice.getByRole('button', { name: '知道了' }).click();
  await notice.waitFor({ state: 'detached' });
  await learner.page.goto(address(city));
  await learner.page.locator('main h1').waitFor();
  await learner.page.waitForLoadState('networkidle');
  assert.equal(await notice.count(), 0);
  assert.deepEqual([...troubles, ...learner.troubles], []);
});
