import assert from 'node:assert/strict';
import { assertSheet, confirm, downloaded, enter, eventually, goTo, hang, journey, phone, picture, seen, stage, visitor } from './support/stage.mjs';

const city = stage.wuwei;
const { duties } = city;

journey('a duty list comes in from Excel with a verdict for each row, is published and followed on the map', async () => {
  const { page, troubles } = await visitor();
  await enter(page, city, 'admin');

  // A new edition, empty at first; the sheet is read, and nothing is changed until somebody says so.
  await goTo(page, '普法责任清单');
  await page.getByRole('button', { name: '新建清单' }).click();
  await page.getByLabel('年度').fill(String(duties.year));
  await page.getByLabel('从哪里开始').selectOption('');
  await page.getByRole('button', { name: '开始编制' }).click();
  await page.waitForURL(/\/manage\/duties\/[0-9a-f-]{36}/);
  const list = page.url();
  await page.getByRole('button', { name: '导入 Excel' }).first().click();
  assertSheet(await downloaded(page, () => page.locator('dialog').getByRole('button', { name: '下载模板' }).click()));
  await page.locator('dialog input[type=file]').setInputFiles(duties.sheet);
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
  // Left in between, it is found again at the list it waits for.
  await page.goto(list);
  await page.locator('[data-waiting-import]').getByRole('link', { name: '继续' }).click();
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
  const number = (name) => page.locator('.number', { hasText: name }).locator('dd');
  await seen(number('不能导入'), /^3$/);
  await seen(number('新增'), /^6$/);
  await hang(page, 'duty import 1440');
  await picture(page, 'duty-import-pc');
  await page.setViewportSize({ width: 390, height: 844 });
  await hang(page, 'duty import 390');
  await page.setViewportSize({ width: 1440, height: 900 });

  // The rows that cannot come in, each with its cell and reason; the sheet to mend them in.
  await page.locator('.tabs').getByRole('button', { name: /不能导入/ }).click();
  await page.waitForURL(/verdict=refused/);
  for (const [code, reason] of [['WW-SD-03', '本市没有登记这个单位'], ['WW-SD-04', '一行只填一部法律'], ['WW-SD-05', '不要填写个人的手机号码']]) {
    await seen(page.locator('tbody tr', { hasText: code }), reason);
  }
  await page.locator('tbody tr', { hasText: 'STHJ-01' }).waitFor({ state: 'detached' });
  assert.equal(await page.locator('tbody tr').count(), 3);
  assert.ok(!(await page.locator('main').textContent()).includes('15462060199'), 'a phone number is not shown');
  assertSheet(await downloaded(page, () => page.getByRole('button', { name: '下载问题清单' }).click()));
  await page.getByRole('radio', { name: '全部正确才导入' }).check();
  assert.ok(await page.locator('[data-apply]').isDisabled(), 'all or nothing is nothing while a row is wrong');
  await page.getByRole('radio', { name: '只导入 6 行可用的，跳过 3 行有错的' }).check();
  await page.locator('[data-apply]').click();
  await seen(page.locator('main'), '导入结果');
  await page.getByRole('link', { name: '查看清单' }).click();
  await page.waitForURL(list);
  await seen(page.locator('main'), '6 条 · 3 个单位');

  // Published; it takes the place of the edition of before.
  await page.locator('main header').getByRole('button', { name: '发布', exact: true }).click();
  await confirm(page);
  await seen(page.locator('main header'), '已发布');
  await goTo(page, '普法责任清单');
  await seen(page.locator('.lists > li', { hasText: `${duties.year}` }), '已被新版替代');

  // Somebody of the department begins the course that the list recommends.
  const learner = await visitor(phone);
  await enter(learner.page, city, city.environmentLearner.phone, stage.password, 'electives');
  const offer = learner.page.locator('article', { hasText: /负责宣传\S*《中华人民共和国环境保护法》/ });
  await offer.first().getByRole('heading').getByRole('link').click();
  await learner.page.waitForURL(/\/learn\//);
  await learner.page.getByRole('link', { name: /开始学习|继续学习/ }).click();
  await learner.page.locator('[data-study] .confirmed').waitFor();
  await learner.page.locator('[data-end-study]').click();
  await seen(learner.page.locator('dialog'), '学习已结束');

  // The map: what has a course, what has none, who studied; down to the unit, out into the ledger.
  await goTo(page, '普法覆盖图');
  const cell = (law) => page.locator('.cell', { hasText: law });
  await eventually(page, async () => /有人在学|有人学完/.test(await cell('环境保护法').textContent()));
  await seen(cell('水井保护法'), '没有课程');
  await page.locator('.tile', { hasText: '没有课程' }).click();
  await page.waitForURL(/state=no-course/);
  await cell('环境保护法').waitFor({ state: 'detached' });
  await seen(cell('水井保护法'), '没有课程');
  await page.locator('.tile', { hasText: '没有课程' }).click();
  await cell('环境保护法').click();
  const panel = page.locator('dialog');
  await seen(panel.locator('tbody tr', { hasText: duties.environment }).locator('td').first(), /^1$/);
  await seen(panel, '课程包写明了条目编号');
  await hang(page, 'duty coverage panel 1440');

  // A figure opens into the people behind it.
  await panel.locator('tbody tr', { hasText: duties.environment }).locator('td').first().getByRole('button').click();
  await seen(panel.getByRole('table'), duties.environment);
  await panel.getByRole('button', { name: '已学完', exact: true }).click();
  await seen(panel, '没有这样的人员');
  await panel.getByRole('button', { name: '关闭' }).click();
  await picture(page, 'duty-map-pc');
  assertSheet(await downloaded(page, () => page.getByRole('button', { name: '导出覆盖情况' }).click()));

  // The ledger: what was studied is in it already, the rest is entered, corrected with a reason, and leaves as a sheet.
  await goTo(page, '普法工作台账');
  await seen(page.locator('tbody tr', { hasText: duties.environment }), '人学习');
  await page.getByRole('button', { name: '平台学习统计' }).click();
  await seen(page.locator('tbody tr', { hasText: '中华人民共和国环境保护法' }).first(), duties.environment);
  await hang(page, 'duty ledger studies 1440');
  await page.getByRole('button', { name: '填报工作' }).click();
  await panel.getByLabel('普法责任单位').fill(duties.environment);
  await panel.getByRole('option', { name: duties.environment }).first().click();
  await panel.getByLabel('类别').selectOption('culture');
  await panel.getByLabel('工作内容').fill('湿地公园法治长廊');
  await panel.getByLabel('开始日期').fill(`${duties.year}-01-01`);
  await panel.getByLabel('佐证材料').fill('电话 13830000001');
  await panel.getByRole('button', { name: '记入台账' }).click();
  await seen(panel, '请不要填写个人的手机号码');
  await panel.getByLabel('佐证材料').fill('环发〔2026〕3号');
  await hang(page, 'duty ledger panel 1440');
  await panel.getByRole('button', { name: '记入台账' }).click();
  await page.getByRole('button', { name: '填报记录' }).click();
  await page.getByRole('button', { name: '湿地公园法治长廊' }).click();
  await panel.getByLabel('工作内容').fill('湿地公园法治文化长廊');
  await panel.getByLabel('更正或撤下的原因').fill('补全名称');
  await panel.getByRole('button', { name: '保存更正' }).click();
  await page.getByRole('button', { name: '湿地公园法治文化长廊' }).click();
  await seen(panel, '原因：补全名称');
  await panel.getByRole('button', { name: '关闭' }).click();
  await page.getByRole('button', { name: '各单位情况' }).click();
  await seen(page.locator('tbody tr', { hasText: duties.environment }), '2/6 类');
  await picture(page, 'duty-ledger-pc');
  await page.setViewportSize({ width: 390, height: 844 });
  await hang(page, 'duty ledger 390');
  await page.setViewportSize({ width: 1440, height: 900 });
  assertSheet(await downloaded(page, () => page.getByRole('button', { name: '导出台账' }).click()));
  // The one refusal is the entry with a phone number in it.
  const refused = /status of 422 .*\/duty-ledgers\/\d+\/entries/;
  assert.equal(troubles.filter((trouble) => refused.test(trouble)).length, 1);
  assert.deepEqual([...troubles.filter((trouble) => !refused.test(trouble)), ...learner.troubles], []);
});
