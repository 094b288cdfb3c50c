import assert from 'node:assert/strict';
import { assertSheet, downloaded, enter, eventually, journey, picture, seen, stage, visitor } from './support/stage.mjs';

const city = stage.jinchang;

journey('an administrator opens the campaign, brings in the roster, hands out codes and sees the figures', async () => {
  const { page, troubles } = await visitor();
  const goTo = (name) => page.locator('aside').getByRole('link', { name, exact: true }).click();
  await enter(page, city, 'admin');

  // The campaign: one rule changed in its sentence, saved, opened.
  await goTo('年度学法考试');
  await page.locator('main li h2 a').first().click();
  await page.locator('[data-rule="exam.pass"]').fill('65');
  await page.locator('[data-save]').click();
  await seen(page.locator('.notice'), '已保存为规则第');
  await picture(page, 'campaign-pc');
  await page.locator('[data-open-campaign]').click();
  await page.locator('[data-confirm]').click();
  await seen(page.locator('main'), '进行中');

  // Units.
  await goTo('单位');
  await page.getByRole('button', { name: '新增单位' }).click();
  await page.getByLabel('单位全称').fill('金昌市审计局');
  await page.locator('dialog select').first().selectOption('department');
  await page.getByRole('button', { name: '保存' }).click();
  await seen(page.locator('.tree'), '金昌市审计局');

  // The roster: template, file, verdicts, the usable rows.
  await goTo('名册导入');
  assertSheet(await downloaded(page, () => page.getByRole('button', { name: '下载名册模板' }).click()));
  await page.locator('input[type=file]').setInputFiles(city.roster);
  await page.waitForURL(/\/manage\/rosters\/[0-9a-f-]{36}/);
  await page.locator('[data-apply]').waitFor();
  const verdict = (word) => page.locator('.tabs button', { hasText: word });
  assert.match(await verdict('不通过').textContent(), /2/);
  assert.match(await verdict('提醒').textContent(), /[12]/);
  await picture(page, 'roster-pc');
  await verdict('不通过').click();
  await seen(page.locator('tbody tr'), '邓丽');
  await seen(page.locator('tbody tr'), '许国强');
  assert.equal(await page.locator('tbody tr').count(), 2);
  const shown = await page.locator('tbody').textContent();
  assert.ok(!shown.includes('620699209001010010'), 'numbers are masked');
  assertSheet(await downloaded(page, () => page.getByRole('button', { name: '下载问题清单' }).click()));
  await page.locator('[data-apply]').click();
  await page.locator('[data-confirm]').click();
  await seen(page.locator('main'), '导入完成');
  assert.equal((await page.locator('.number', { hasText: '新增' }).locator('dd').textContent()).trim(), '4');

  // Codes: the sheet of a unit, and one for somebody who lost it.
  await goTo('开通单');
  await page.getByRole('combobox').fill('财政');
  await page.getByRole('option', { name: city.unit }).click();
  await seen(page.locator('main'), '还有 4 人未开通账号');
  await page.getByRole('button', { name: '生成开通单' }).click();
  assertSheet(await downloaded(page, () => page.locator('[data-confirm]').click()));
  await goTo('人员');
  await page.locator('tbody').getByRole('button', { name: city.somebody }).first().click();
  await page.locator('dialog').getByRole('button', { name: '发放开通码' }).click();
  await page.locator('[data-confirm]').click();
  assert.match(await page.locator('[data-code]').textContent(), /^[A-Z0-9]{4}(-[A-Z0-9]{4})+$/);
  await page.locator('dialog').getByRole('button', { name: '我已记下' }).click();
  await page.locator('dialog').getByRole('button', { name: '关闭' }).click();

  // Supervision: a number, its people, its unit.
  await goTo('督学概览');
  await eventually(page, async () => /应参\s*4/.test(await page.locator('.numbers').textContent()), () => page.reload());
  await page.locator('.numbers a', { hasText: '未学' }).first().click();
  await seen(page.locator('tbody tr'), city.somebody);
  assert.equal(await page.locator('tbody tr').count(), 4);
  assertSheet(await downloaded(page, () => page.getByRole('button', { name: '导出 Excel' }).click()));
  await page.getByRole('link', { name: '督学概览' }).last().click();
  await page.locator('tbody').getByRole('link', { name: city.unit }).click();
  await page.waitForURL(/unit=/);
  await seen(page.locator('nav.path'), city.unit);

  assert.deepEqual(troubles, []);
});
