import assert from 'node:assert/strict';
import { confirm, enter, eventually, goTo, journey, seen, stage, visitor } from './support/stage.mjs';
import { sound } from './support/inspect.mjs';

const city = stage.wuwei;

/** A roster of the unit, read and ready to be handed in. */
async function upload(page, file) {
  await goTo(page, '名册导入');
  await page.locator('input[type=file]').setInputFiles(file);
  await page.waitForURL(/\/manage\/rosters\/[0-9a-f-]{36}/);
  await seen(page.locator('main'), '本名单须报送上级受理后导入');
}

async function handIn(page, file) {
  const panel = page.locator('dialog');
  await panel.locator('label', { hasText: file }).getByRole('checkbox').check();
  await panel.locator('button[type=submit]').click();
  await seen(page.locator('.notice'), '已报送');
  await panel.waitFor({ state: 'detached' });
}

journey('a roster goes up from the unit over county and city, comes back with a reason, and is imported in the end', async () => {
  // The city wants to see rosters itself too, after the county.
  const admin = await visitor();
  await enter(admin.page, city, 'admin');
  await goTo(admin.page, '名册报送');
  await admin.page.locator('[data-steps]').click();
  await admin.page.getByRole('checkbox', { name: /市级受理/ }).check();
  await sound(admin.page, 'roster steps');
  await admin.page.getByRole('button', { name: '保存受理环节' }).click();
  await seen(admin.page.locator('.notice'), '受理环节已保存');

  // The county sends it back: not without a reason.
  const county = await visitor();
  await enter(county.page, city, city.countyAdmin);
  await goTo(county.page, '名册报送');
  await county.page.locator('tbody').getByRole('link').first().click();
  await county.page.locator('[data-return]').click();
  const yes = county.page.locator('[data-confirm]');
  assert.ok(await yes.isDisabled(), 'no reason, no return');
  await county.page.getByLabel('退回原因').fill('缺少一名在职人员，请补充后重新报送');
  await sound(county.page, 'roster sent back');
  await confirm(county.page);
  await seen(county.page.locator('main'), '退回更正');

  // The unit reads why, uploads the list put right and hands it in again.
  const unit = await visitor();
  await enter(unit.page, city, city.unitAdmin);
  await upload(unit.page, city.unitRosters.corrected);
  await goTo(unit.page, '名册报送');
  await unit.page.getByRole('link', { name: '查看本单位的报送' }).click();
  await seen(unit.page.getByRole('note'), '缺少一名在职人员');
  await unit.page.locator('[data-again]').click();
  await unit.page.locator('dialog label', { hasText: '镇名册更正' }).waitFor();
  await sound(unit.page, 'roster handed in again');
  for (const box of await unit.page.locator('dialog').getByRole('checkbox').all()) {
    await box.uncheck();
  }
  await handIn(unit.page, '镇名册更正');

  // County and city accept; only then it is imported.
  await county.page.reload();
  await county.page.locator('[data-accept]').click();
  await confirm(county.page);
  await seen(county.page.locator('main'), '待武威市受理');
  await admin.page.reload();
  await admin.page.locator('tbody').getByRole('link').first().click();
  await admin.page.locator('[data-accept]').click();
  await confirm(admin.page);
  await seen(admin.page.locator('main'), '已受理');
  await seen(admin.page.locator('section', { hasText: '名单' }), '已导入');
  for (const step of ['报送', '退回更正', '受理']) {
    await seen(admin.page.locator('section', { hasText: '办理经过' }), step);
  }
  await sound(admin.page, 'roster accepted');
  await goTo(admin.page, '人员');
  await eventually(admin.page, async () => await admin.page.locator('tbody').getByText(city.unitRosters.added).count() > 0);

  // Who came late goes the same way on a list of their own.
  await upload(unit.page, city.unitRosters.late);
  await goTo(unit.page, '名册报送');
  await unit.page.locator('[data-hand-in]').click();
  await handIn(unit.page, '镇名册补充');
  await seen(unit.page.locator('main'), '待凉州区受理');
  assert.deepEqual([...admin.troubles, ...county.troubles, ...unit.troubles], []);
});
