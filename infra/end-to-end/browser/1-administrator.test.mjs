import assert from 'node:assert/strict';
import { assertSheet, confirm, downloaded, enter, eventually, goTo, journey, picture, seen, stage, visitor } from './support/stage.mjs';

const city = stage.jinchang;
/** A day of the city's calendar, counted from today. */
const day = (offset) => new Date(Date.now() + 8 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10);

journey('an administrator opens the campaign, brings in the roster, hands out codes and sees the figures', async () => {
  const { page, troubles } = await visitor();
  await enter(page, city, 'admin');

  // The campaign: from the template, the days and one rule changed in their sentences, saved, opened.
  await goTo(page, '年度学法考试');
  await page.getByRole('button', { name: '新建年度考试' }).click();
  assert.equal(await page.getByLabel('规则来源').inputValue(), '', 'the template is offered where there is no last year');
  await page.getByRole('button', { name: '建立草稿' }).click();
  await page.waitForURL(/\/manage\/campaigns\/[0-9a-f-]{36}/);
  for (const window of ['enrolment', 'study', 'exam']) {
    await page.locator(`[data-rule="windows.${window}.from"]`).fill(day(-2));
    await page.locator(`[data-rule="windows.${window}.until"]`).fill(day(30));
  }
  await page.locator('[data-rule="exam.pass"]').fill('65');
  await page.locator('[data-save]').click();
  await seen(page.locator('.notice'), '已保存为规则第');
  await picture(page, 'campaign-pc');
  await seen(page.locator('[data-readiness]'), '还没有组卷规则');
  await page.locator('[data-open-campaign]').click();
  await seen(page.locator('dialog'), '可以在开启后补充');
  await confirm(page);
  await seen(page.locator('main'), '进行中');
  assert.deepEqual([await page.locator('[data-rule="windows.exam.from"]').inputValue(), await page.locator('[data-rule="windows.exam.until"]').inputValue()], [day(-2), day(30)], 'days come back as they were set');

  // Units: the city's own name for itself, and a new one below it.
  await goTo(page, '单位');
  await page.locator('.tree').getByRole('button', { name: '金昌市', exact: true }).click();
  await page.locator('dialog').getByLabel('简称').fill('金昌');
  await page.getByRole('button', { name: '保存' }).click();
  await seen(page.locator('.notice'), '单位已保存');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '新增单位' }).click();
  await page.getByLabel('单位全称').fill('金昌市审计局');
  await page.locator('dialog select').first().selectOption('department');
  await page.getByRole('button', { name: '保存' }).click();
  await seen(page.locator('.tree'), '金昌市审计局');
  await page.locator('.tree').getByRole('button', { name: '金昌市', exact: true }).click();
  assert.equal(await page.locator('dialog').getByLabel('简称').inputValue(), '金昌');
  await page.locator('dialog').getByRole('button', { name: '关闭' }).click();

  // The roster: template, file, verdicts, the usable rows.
  await goTo(page, '名册导入');
  assertSheet(await downloaded(page, () => page.getByRole('button', { name: '下载名册模板' }).click()));
  await page.locator('input[type=file]').setInputFiles(city.roster);
  await page.waitForURL(/\/manage\/rosters\/[0-9a-f-]{36}/);
  await page.locator('[data-apply]').waitFor();
  const verdict = (word) => page.locator('.tabs button', { hasText: word });
  assert.match(await verdict('不通过').textContent(), /2/);
  assert.match(await verdict('提醒').textContent(), /[12]/);
  await picture(page, 'roster-pc');
  await verdict('不通过').click();
  await page.waitForURL(/verdict=refused/);
  await seen(page.locator('tbody tr'), '邓丽');
  await seen(page.locator('tbody tr'), '许国强');
  await page.locator('tbody tr').nth(2).waitFor({ state: 'detached' });
  assert.equal(await page.locator('tbody tr').count(), 2);
  const shown = await page.locator('tbody').textContent();
  assert.ok(!shown.includes('620699209001010010'), 'numbers are masked');
  assertSheet(await downloaded(page, () => page.getByRole('button', { name: '下载问题清单' }).click()));
  await page.locator('[data-apply]').click();
  await confirm(page);
  await seen(page.locator('main'), '导入完成');
  await seen(page.locator('.number', { hasText: '新增' }).locator('dd'), /^\s*4\s*$/);

  // Codes: the sheet of a unit, and one for somebody who lost it.
  await goTo(page, '开通单');
  await page.locator('main').getByRole('combobox').fill('财政');
  await page.getByRole('option', { name: city.unit }).click();
  await seen(page.locator('main'), '还有 4 人未开通账号');
  await page.getByRole('button', { name: '生成开通单' }).click();
  assertSheet(await downloaded(page, () => page.locator('[data-confirm]').click()));
  await goTo(page, '人员');
  await page.locator('tbody').getByRole('button', { name: city.somebody }).first().click();
  await page.locator('dialog').getByRole('button', { name: '发放开通码' }).click();
  await page.locator('[data-confirm]').click();
  assert.match(await page.locator('[data-code]').textContent(), /^[A-Z0-9]{4}(-[A-Z0-9]{4})+$/);
  await page.locator('dialog').getByRole('button', { name: '我已记下' }).click();
  await page.locator('dialog').getByRole('button', { name: '关闭' }).click();

  // Supervision: a number, its people, its unit.
  await goTo(page, '督学概览');
  await eventually(page, async () => /应参\s*4/.test(await page.locator('.numbers').textContent()));
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

journey('an administrator writes a course and a question and says what a paper is made of', async () => {
  const { page, troubles } = await visitor();
  await enter(page, city, 'admin');

  // A course of one chapter with one question, seen before it is published.
  await goTo(page, '课程管理');
  await page.getByRole('link', { name: '新建课程' }).click();
  await page.getByLabel('课程名称', { exact: true }).fill('水井保护法入门');
  await page.getByLabel('章节标题').fill('先批准，后填埋');
  await page.getByRole('textbox', { name: '正文（Markdown）' }).fill('## 先批准，后填埋\n\n填埋水井须先经批准（《中华人民共和国水井保护法》第二条）。');
  await page.getByRole('button', { name: '预览' }).click();
  await seen(page.locator('.preview h2'), '先批准，后填埋');
  await page.locator('[data-save]').click();
  await page.waitForURL(/\/manage\/courses\/[0-9a-f-]{36}/);
  await page.getByRole('button', { name: '附带题目 0 道' }).click();
  const questions = page.locator('dialog');
  await questions.getByRole('button', { name: '添加题目' }).click();
  await questions.getByLabel('题干', { exact: true }).fill('填埋水井须先经过什么？');
  await questions.getByLabel('选项（每行一项）').fill('批准\n口头说明\n事后备案');
  await questions.getByLabel('正确项').fill('1');
  await questions.getByLabel('法律', { exact: true }).fill('中华人民共和国水井保护法');
  await questions.getByLabel('条文').fill('第二条');
  await questions.getByLabel('解析').fill('先批准，后填埋。');
  await questions.getByRole('button', { name: '保存', exact: true }).click();
  await seen(page.locator('.notice'), '题目已保存');
  await questions.getByRole('button', { name: '关闭' }).click();
  await page.locator('[data-publish]').click();
  await confirm(page);
  await seen(page.locator('main'), '已发布 · 第 1 版');

  // A batch that is released on another day, with the course.
  await goTo(page, '课程批次');
  await page.getByRole('button', { name: '新建批次' }).click();
  const batch = page.locator('dialog');
  await batch.getByLabel('批次名称').fill('第一批');
  await batch.getByLabel('发布日期').fill(day(3));
  await batch.getByRole('checkbox', { name: '水井保护法入门' }).check();
  await batch.getByRole('button', { name: '保存', exact: true }).click();
  await seen(page.locator('.notice'), '批次已保存');
  await page.locator('main').getByRole('button', { name: '编辑批次 第一批' }).click();
  assert.equal(await batch.getByLabel('发布日期').inputValue(), day(3));
  await batch.getByRole('button', { name: '关闭' }).click();

  // A question of the city's own; the course's came into the bank by itself.
  await goTo(page, '题库');
  await eventually(page, async () => await page.locator('tbody').getByText('填埋水井须先经过什么？').count() > 0);
  await page.getByRole('button', { name: '新增题目' }).click();
  const panel = page.locator('dialog');
  await panel.getByLabel('主题').selectOption('law-based-government');
  await panel.getByLabel('题干').fill('各级预算由哪个机关审查和批准？');
  for (const [letter, text] of Object.entries({ A: '本级人民代表大会', B: '本级财政部门', C: '上级财政部门', D: '本级审计机关' })) {
    await panel.getByLabel(`选项 ${letter}`, { exact: true }).fill(text);
  }
  await panel.getByRole('radio', { name: '正确答案 A' }).check();
  await panel.getByRole('button', { name: '保存', exact: true }).click();
  await panel.getByRole('button', { name: '启用' }).click();
  await seen(page.locator('.notice'), '题目已启用');
  await panel.getByRole('button', { name: '关闭' }).click();

  // The paper: what the bank cannot give is said line by line, the usual paper is drawn.
  await goTo(page, '组卷规则');
  await page.getByRole('button', { name: '从常用规则开始' }).click();
  const multiple = page.locator('ol.lines > li').nth(1);
  await seen(multiple.locator('.verdict'), '题库充足');
  await multiple.getByLabel('题数').fill('200');
  await seen(multiple.locator('.verdict'), '还缺');
  assert.ok(await page.locator('[data-save]').isDisabled(), 'a paper of other than 100 points is not saved');
  await multiple.getByLabel('题数').fill('10');
  await seen(multiple.locator('.verdict'), '题库充足');
  await picture(page, 'blueprint-pc');
  await page.locator('[data-save]').click();
  await seen(page.locator('.notice'), '组卷规则已保存');
  await page.locator('[data-publish]').click();
  await confirm(page);
  await seen(page.locator('.tabs button[aria-pressed=true]'), '使用中');

  assert.deepEqual(troubles, []);
});
