import assert from 'node:assert/strict';
import { drawn, overflow, violations } from './support/inspect.mjs';
import { enter, goTo, hang, journey, picture, seen, stage, visitor } from './support/stage.mjs';

const city = stage.wuwei;
const title = '信访工作依法办理';

async function confirm(page, comment) {
  if (comment) {
    await page.locator('dialog textarea').last().fill(comment);
  }
  await page.locator('[data-confirm]').click();
  await page.locator('[data-confirm]').waitFor({ state: 'detached' });
}

/** On a phone and on a PC: nothing scrolls sideways, nothing hinders a screen reader. */
async function look(page, name) {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: width > 700 ? 900 : 844 });
    await drawn(page);
    await hang(page, `review ${name} ${width}`);
    assert.deepEqual(await overflow(page), [], `${name} at ${width}`);
    assert.deepEqual(await violations(page), [], `${name} at ${width}`);
  }
}

journey('a course goes from its editor to the administrator, back, and out once it is approved', async () => {
  const editor = await visitor();
  const admin = await visitor();

  // The editor writes it and hands it in; nothing is published yet.
  await enter(editor.page, city, 'course-editor');
  await goTo(editor.page, '课程管理');
  await editor.page.getByRole('link', { name: '新建课程' }).click();
  await editor.page.getByLabel('课程名称', { exact: true }).fill(title);
  await editor.page.getByLabel('章节标题').fill('谁来办');
  await editor.page.getByRole('textbox', { name: '正文（Markdown）' }).fill('信访事项应当依法受理。\n\n逐级走访。');
  await editor.page.locator('[data-save]').click();
  await editor.page.waitForURL(/\/manage\/courses\/[0-9a-f-]{36}/);
  await seen(editor.page.locator('[data-review]'), '草稿');
  assert.equal(await editor.page.locator('[data-publish]').count(), 0, 'an editor publishes what was approved');
  await editor.page.locator('[data-step=submit]').click();
  await confirm(editor.page, '新课程，请审核');
  await seen(editor.page.locator('[data-review]'), '待审核');
  assert.equal(await editor.page.locator('[data-step]').count(), 0, 'nobody decides on what they submitted');

  // The administrator finds it by the filter, reads what it would do, and returns it.
  await enter(admin.page, city, 'admin');
  await goTo(admin.page, '课程管理');
  await seen(admin.page.locator('[data-waiting]'), /1/);
  await admin.page.locator('[data-waiting]').click();
  await admin.page.waitForURL(/review=in-review/);
  await look(admin.page, 'list');
  await admin.page.locator('tbody').getByRole('link', { name: title }).click();
  await admin.page.locator('[data-view=effect]').click();
  await seen(admin.page.locator('[data-review]'), '首次发布');
  await look(admin.page, 'effect');
  await picture(admin.page, 'review-pc');
  await admin.page.locator('[data-step=return]').click();
  await confirm(admin.page, '请写明逐级走访的依据');
  await seen(admin.page.locator('[data-review]'), '已退回');

  // The editor reads why, mends it and hands it in again.
  await editor.page.reload();
  await editor.page.locator('[data-view=history]').click();
  await seen(editor.page.locator('[data-review] li').first(), '请写明逐级走访的依据');
  await look(editor.page, 'history');
  await editor.page.getByRole('textbox', { name: '正文（Markdown）' }).fill('信访事项应当依法受理。\n\n逐级走访，依据《信访工作条例》。');
  await editor.page.locator('[data-save]').click();
  await seen(editor.page.locator('[data-review]'), '草稿');
  await editor.page.locator('[data-step=submit]').click();
  await confirm(editor.page);
  await seen(editor.page.locator('[data-review]'), '待审核');

  await admin.page.reload();
  await admin.page.locator('[data-step=approve]').click();
  await confirm(admin.page);
  await seen(admin.page.locator('[data-review]'), '已通过');

  // Approved: the editor is told the effect and publishes.
  await editor.page.reload();
  await editor.page.locator('[data-publish]').click();
  await seen(editor.page.locator('dialog'), '已学完的学员不需要重新学习');
  await look(editor.page, 'publishing');
  await confirm(editor.page);
  await seen(editor.page.locator('main'), '已发布 · 第 1 版');

  // A change after that: the difference is shown line by line, and an approval does not survive it.
  await editor.page.getByRole('textbox', { name: '正文（Markdown）' }).fill('信访事项应当依法受理，不得推诿。\n\n逐级走访，依据《信访工作条例》。');
  await editor.page.locator('[data-save]').click();
  await editor.page.locator('[data-view=difference]').click();
  await seen(editor.page.locator('[data-review] .out'), '信访事项应当依法受理。');
  await seen(editor.page.locator('[data-review] .in'), '不得推诿');
  await look(editor.page, 'difference');
  await editor.page.locator('[data-step=submit]').click();
  await confirm(editor.page);
  await admin.page.reload();
  await admin.page.locator('[data-step=approve]').click();
  await confirm(admin.page);
  await editor.page.reload();
  await seen(editor.page.locator('[data-review]'), '已通过');
  await editor.page.getByRole('textbox', { name: '正文（Markdown）' }).fill('信访事项应当依法受理，不得推诿、敷衍。');
  await editor.page.locator('[data-save]').click();
  // The approval was for another text.
  await editor.page.locator('[data-publish]').waitFor({ state: 'detached' });
  await editor.page.locator('[data-step=submit]').waitFor();

  assert.deepEqual([...editor.troubles, ...admin.troubles], []);
});
