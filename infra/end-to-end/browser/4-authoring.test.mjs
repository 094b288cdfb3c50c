import assert from 'node:assert/strict';
import { address, confirm, enter, eventually, goTo, hang, journey, phone, seen, stage, visitor } from './support/stage.mjs';
import { overflow, settled, violations } from './support/inspect.mjs';

const city = stage.wuwei;
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const file = (name, content, mimeType = 'text/markdown') => ({ name, mimeType, buffer: Buffer.from(content) });

/** As it is on a PC and on a phone: nothing sideways, nothing that axe minds. */
async function inOrder(page, name) {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: width > 700 ? 900 : 844 });
    await settled(page);
    await hang(page, `${name} ${width}`);
    assert.deepEqual([...await overflow(page), ...await violations(page)], [], `${name} at ${width}`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** The version in force is the one that is chosen; options of a closed list are there without being seen. */
const inForce = (cite) => cite.locator('option:checked').filter({ hasText: '（现行）' }).waitFor({ state: 'attached' });

journey('an editor is told of a chapter that cites a changed article', async () => {
  const { page, context, troubles } = await visitor();
  await enter(page, city, 'course-editor');
  const entry = page.locator('aside').getByRole('link', { name: /章节法律变动/ });
  await eventually(page, async () => /1/.test(await entry.textContent()));
  await entry.click();
  const flag = page.locator('[data-flag]').first();
  await seen(flag, '不得填埋水井');
  await seen(flag, '第三条');
  await inOrder(page, 'flags of chapters');

  const [comparison] = await Promise.all([context.waitForEvent('page'), flag.getByRole('link', { name: /对照新旧条文/ }).click()]);
  await comparison.locator('ins').filter({ hasText: '污染' }).first().waitFor();
  assert.equal(await comparison.locator('ol > li').count(), 1, 'only the article that is cited');
  await comparison.close();

  await flag.getByRole('link', { name: '不得填埋水井' }).click();
  await seen(page.locator('.notice'), '本课程引用的法律有变动（1 处）');
  await seen(page.locator('.chapters'), '法律有变动');
  assert.equal(await page.locator('[data-edited]').count(), 0, 'it cannot be called edited before it is');
  await inOrder(page, 'course with a flag');
  assert.deepEqual(troubles, []);
});

journey('an editor settles the flag of a question that is still right', async () => {
  const { page, troubles } = await visitor();
  await enter(page, city, 'question-editor', stage.password, 'manage/question-law-flags');
  await eventually(page, async () => await page.locator('[data-flag]').count() === 1);
  await inOrder(page, 'flags of questions');
  await page.locator('[data-flag] h2 a').click();
  await seen(page.locator('dialog'), '本题引用的法律有变动');
  await inOrder(page, 'question with a flag');

  await page.locator('dialog [data-confirmed]').click();
  await page.locator('[data-confirm]').click();
  await page.locator('.notice').filter({ hasText: '本题引用的法律有变动' }).waitFor({ state: 'detached' });

  await page.goto(address(city, 'manage/question-law-flags?state=confirmed'));
  await seen(page.locator('[data-flag]'), 'question-editor');
  assert.deepEqual(troubles, []);
});

journey('an editor moves a flagged chapter on to the new version, has it approved, publishes it and settles the flag', async () => {
  const editor = await visitor();
  const admin = await visitor();
  const { page } = editor;
  await enter(page, city, 'course-editor', stage.password, 'manage/course-law-flags');
  await page.locator('[data-flag]').first().getByRole('link', { name: '不得填埋水井' }).click();
  const flag = page.locator('[data-flag]');
  await seen(flag, '如需修改');
  await seen(page.locator('[data-cites]'), '还没有列出引用的法律');

  await page.locator('[data-new-version]').click();
  const cite = page.locator('[data-cites] [data-law="中华人民共和国水井保护法"]');
  await inForce(cite);
  assert.equal(await cite.getByLabel('条文').inputValue(), '第三条');
  assert.equal(await page.locator('[data-new-version]').count(), 0, 'once is enough');
  await inOrder(page, 'chapter moved on to the new version');
  await page.locator('[data-save]').click();
  await seen(page.locator('[data-citation-check]'), '引用无误');
  await page.locator('[data-step=submit]').click();
  await confirm(page);
  await seen(page.locator('[data-review]'), '待审核');

  await enter(admin.page, city, 'admin');
  await admin.page.goto(page.url());
  await seen(admin.page.locator('[data-citation-check]'), '引用无误');
  await admin.page.locator('[data-step=approve]').click();
  await confirm(admin.page);
  await seen(admin.page.locator('[data-review]'), '已通过');

  await page.reload();
  await page.locator('[data-publish]').click();
  await confirm(page);
  await seen(page.locator('main'), '已发布 · 第 1 版');
  await page.locator('[data-edited]').click();
  await confirm(page);
  await page.locator('.notice').filter({ hasText: '本课程引用的法律有变动' }).waitFor({ state: 'detached' });
  await page.goto(address(city, 'manage/course-law-flags?state=edited'));
  await seen(page.locator('[data-flag]'), 'course-editor');
  assert.deepEqual([...editor.troubles, ...admin.troubles], []);
});

for (const [kind, device] of [['PC', undefined], ['phone', phone]]) {
  journey(`on a ${kind} an editor finds what to cite, and a citation that the library does not know is not submitted`, async () => {
    const { page } = await visitor(device);
    await enter(page, city, 'course-editor', stage.password, 'manage/courses/new');
    await page.getByLabel('课程名称', { exact: true }).fill(`依法护井（${kind}）`);
    await page.getByLabel('章节标题').fill('护井');
    const text = page.getByRole('textbox', { name: '正文（Markdown）' });
    await text.fill('依照规定，不得填埋水井。');
    await text.evaluate((field) => field.setSelectionRange(2, 2));
    await page.locator('[data-cite-text]').click();
    const picker = page.locator('dialog:has([data-cite-picker])');
    await seen(picker, '输入后即显示法条');
    await picker.getByLabel('法律名称、条号或内容').fill('没有这样的词语咿呀');
    await picker.getByLabel('法律名称、条号或内容').fill('水井保护法第三条');
    await picker.locator('[data-find="3"]').first().waitFor();
    assert.deepEqual([...await overflow(page), ...await violations(page)], [], 'picker');
    await hang(page, `citation picker ${kind}`);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await picker.waitFor({ state: 'detached' });
    assert.equal(await text.inputValue(), '依照《中华人民共和国水井保护法》第三条规定，不得填埋水井。');
    const cite = page.locator('[data-cites] [data-law="中华人民共和国水井保护法"]');
    await inForce(cite);

    // The same list, an older version, and an article that no version has.
    await cite.locator('[data-version]').selectOption('2019-01-01');
    await seen(cite, '不是现行版本');
    await cite.getByLabel('条文').fill('第三条、第九条');
    await cite.getByLabel('条文').blur();
    await page.locator('[data-save]').click();
    await page.waitForURL(/\/manage\/courses\/[0-9a-f-]{36}/);
    const check = page.locator('[data-citation-check]');
    await seen(check.locator('[data-reason=unknown-article]'), '第九条，在 2019-01-01 版本中没有');
    await seen(check.locator('[data-reason=changed-since]'), '第三条已有变动');
    await settled(page);
    await hang(page, `citation check ${kind}`);
    assert.deepEqual([...await overflow(page), ...await violations(page)], [], 'check');
    await page.locator('[data-step=submit]').click();
    await confirm(page);
    await seen(page.locator('body'), '引用的法律、版本或条文在法律库中找不到');

    await cite.locator('[data-current]').click();
    await cite.getByLabel('条文').fill('第三条');
    await cite.getByLabel('条文').blur();
    await page.locator('[data-save]').click();
    await seen(check, '引用无误');

    // A question's law and article come from the library too.
    await page.getByRole('button', { name: /附带题目/ }).click();
    await page.getByRole('button', { name: '添加题目' }).click();
    await page.locator('[data-pick]').click();
    await picker.getByLabel('法律名称、条号或内容').fill('水井保护法第二条');
    await picker.locator('[data-find="2"]').first().click();
    await picker.waitFor({ state: 'detached' });
    assert.equal(await page.locator('dialog').getByLabel('法律', { exact: true }).inputValue(), '中华人民共和国水井保护法');
    assert.equal(await page.locator('dialog').getByLabel('条文', { exact: true }).inputValue(), '第二条');
    assert.deepEqual([...await overflow(page), ...await violations(page)], [], 'question');
  });
}

journey('while the search is away an editor cites by name and number', async () => {
  const { page } = await visitor();
  await enter(page, city, 'course-editor', stage.password, 'manage/courses/new');
  await page.route('**/search?*', (route) => route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify({ type: '/problems/search-unavailable', title: '搜索暂不可用', status: 503 }) }));
  await page.locator('[data-cite-text]').click();
  const picker = page.locator('dialog:has([data-cite-picker])');
  await picker.getByLabel('法律名称、条号或内容').fill('水井保护法');
  await seen(picker, '搜索暂时不可用');
  await picker.getByRole('button', { name: '《中华人民共和国水井保护法》' }).click();
  await picker.getByLabel('《水井保护法》的条号').fill('2');
  assert.deepEqual(await violations(page), []);
  await picker.locator('[data-cite]').click();
  await picker.waitFor({ state: 'detached' });
  assert.equal(await page.getByRole('textbox', { name: '正文（Markdown）' }).inputValue(), '《中华人民共和国水井保护法》第二条');
});

journey('an editor imports a folder of chapters', async () => {
  const { page, troubles } = await visitor();
  await enter(page, city, 'course-editor');
  await goTo(page, '课程管理');
  await page.locator('main').getByRole('link', { name: '从文件夹导入' }).click();
  await inOrder(page, 'import of a folder');
  await page.locator('input[data-files]').setInputFiles([file('1-总则.md', '# 总则\n\n《中华人民共和国水井保护法》第三条，《没有的法》第一条。\n'), file('2-坏.md', '# 坏\n\n<script>alert(1)</script>\n\n![图](没有.png)\n')]);
  await seen(page.locator('.verdict'), '有 2 处问题');
  await seen(page.locator('.reasons li'), '第 3 行');
  assert.equal(await page.locator('[data-make]').count(), 0);
  await inOrder(page, 'folder refused');

  await page.getByRole('button', { name: '换一个文件' }).click();
  await page.locator('input[data-files]').setInputFiles([
    file('1-总则.md', '# 总则\n\n《中华人民共和国水井保护法》第三条，《没有的法》第一条。\n\n# 保护\n\n![一口井](井.png)\n\n保护水井。\n'), { name: '井.png', mimeType: 'image/png', buffer: PNG },
    file('course.yaml', 'title: 水井课程\nkind: 选修\ntheme: ecology\ncredit: 20\n', 'text/yaml')]);
  await seen(page.locator('.verdict'), '检查通过，可以导入 2 章');
  await seen(page.locator('main'), '法律库中没有这部法律');
  await inOrder(page, 'folder looked at');
  await page.locator('[data-make]').click();

  await seen(page.locator('h1'), '水井课程');
  await page.locator('.chapters button', { hasText: '保护' }).click();
  await page.getByRole('button', { name: '预览' }).click();
  const image = page.locator('.preview img[alt=一口井]');
  await image.waitFor();
  assert.ok(await image.evaluate(async (shown) => { await shown.decode(); return shown.naturalWidth > 0; }), 'the image is shown where the text calls it');
  await inOrder(page, 'imported course');
  assert.deepEqual(troubles, []);
});

journey('on a phone several files can be chosen too', async () => {
  const { page } = await visitor(phone);
  await enter(page, city, 'course-editor', stage.password, 'manage/course-import');
  await page.locator('input[data-files]').setInputFiles([file('1.md', '# 一章\n\n文字。\n')]);
  await seen(page.locator('.verdict'), '可以导入 1 章');
});
