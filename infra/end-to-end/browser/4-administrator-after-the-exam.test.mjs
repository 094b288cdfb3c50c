import assert from 'node:assert/strict';
import { address, enter, eventually, goTo, journey, seen, stage, visitor } from './support/stage.mjs';

const city = stage.wuwei;

journey('an administrator gives a person more time, and the hall says so', async () => {
  const { page, troubles } = await visitor();
  await enter(page, city, 'admin');
  await goTo(page, '人员');
  await page.locator('tbody').getByRole('button', { name: city.pcLearner.name }).click();
  const panel = page.locator('dialog');
  await panel.getByRole('button', { name: '设定照顾时间' }).click();
  await panel.getByLabel('增加分钟数').fill('20');
  await panel.getByLabel('原因').fill('视力残疾，按规定延长');
  await panel.getByRole('button', { name: '增加时间' }).click();
  await seen(panel, '每场考试增加 20 分钟');

  const learner = await visitor();
  await enter(learner.page, city, city.pcLearner.phone, stage.password, 'exam');
  await seen(learner.page.locator('main'), '50 分钟（含为您延长的 20 分钟）');
  assert.deepEqual([...troubles, ...learner.troubles], []);
});

journey('an administrator rules that a question was faulty and follows the marking', async () => {
  const { page, troubles } = await visitor();
  await enter(page, city, 'admin');
  const stem = '中华人民共和国国旗是什么？';
  await page.goto(address(city, `manage/questions?text=${encodeURIComponent(stem)}`));
  await page.locator('tbody').getByRole('button', { name: stem }).click();
  const panel = page.locator('dialog');
  await panel.getByText('题目有误？裁定并重新评分').click();
  await panel.getByRole('radio', { name: '题目作废，所有人得分' }).check();
  await panel.getByLabel('理由').fill('选项表述有歧义');
  await panel.getByRole('button', { name: '裁定并重新评分' }).click();
  await page.locator('[data-confirm]').click();
  await seen(page.locator('.notice'), '已开始重新评分');
  await panel.getByRole('button', { name: '关闭' }).click();

  await goTo(page, '题目裁定');
  const row = page.locator('tbody tr', { hasText: stem });
  await seen(row, '作废，所有人得分');
  await seen(row, '选项表述有歧义');
  await eventually(page, async () => (await row.locator('td').last().textContent()).trim() === '0 份');
  assert.deepEqual(troubles, []);
});
