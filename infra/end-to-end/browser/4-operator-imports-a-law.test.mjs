import assert from 'node:assert/strict';
import { address, enter, eventually, goTo, journey, seen, stage, visitor } from './support/stage.mjs';
import { sound } from './support/inspect.mjs';

const city = stage.wuwei;
const LAW = '中华人民共和国水磨保护法';
const text = (day, second) => ({
  name: `${LAW}.md`, mimeType: 'text/markdown',
  buffer: Buffer.from(`# ${LAW}\n\n> ${day} 全国人民代表大会常务委员会通过\n\n第一条 为了保护水磨，制定本法。\n\n第二条 ${second}\n\n第三条 水磨的水渠应当定期疏浚。\n`),
});

journey('the operator uploads a law and its newer text; a city compares the two and finds it by search', async () => {
  const { page, troubles } = await visitor();
  await enter(page, 'platform', stage.operator.userName, stage.operator.password);
  await goTo(page, '法律库');
  const newest = page.locator('.imports li').first();
  const bring = async (file, counted) => {
    await page.locator('input[type=file]').setInputFiles(file);
    await seen(newest, counted);
    await seen(newest, '已完成');
  };
  await page.getByLabel(/单个文件的类别/).fill('文化');
  await bring(text('2020年3月1日', '水磨主应当每年检修水轮。'), '1 个文件：新增 1 部');
  await bring(text('2024年3月1日', '水磨主应当每半年检修水轮，并作记录。'), '新版本 1 个');
  await bring({ name: '水磨.md', mimeType: 'text/markdown', buffer: Buffer.from('没有条文的文字。\n') }, '1 个文件未被接受');
  await newest.getByRole('button', { name: /查看文件/ }).click();
  await seen(page.locator('dialog li'), '未接受');
  await sound(page, 'law file refused');
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await page.getByLabel('法律名称或简称').fill('水磨');
  await seen(page.locator('main li', { hasText: '水磨保护法' }), '2 个版本');

  // In the city: the law with both versions, the changed article side by side, and what was added by words.
  const reader = await visitor();
  await enter(reader.page, city, city.pcLearner.phone, stage.password, 'laws');
  await reader.page.locator('main input[type=search]').fill('水磨');
  await reader.page.locator('a.law', { hasText: '水磨保护法' }).click();
  await reader.page.locator('main a[href*="/comparison"]').first().click();
  await seen(reader.page.locator('ins'), '记录');
  assert.equal(await reader.page.locator('main ol > li').count(), 1, 'the two articles that stayed are not in the way');
  await sound(reader.page, 'law compared');

  await reader.page.goto(address(city, `search?q=${encodeURIComponent('水磨 水轮 检修')}`));
  await eventually(reader.page, async () => await reader.page.locator('main').getByText('每半年').count() > 0);
  assert.deepEqual([...troubles, ...reader.troubles], []);
});
