import assert from 'node:assert/strict';
import { address, enter, eventually, goTo, hang, journey, phone, seen, stage, visitor } from './support/stage.mjs';
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
