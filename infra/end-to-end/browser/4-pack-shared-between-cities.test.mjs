import assert from 'node:assert/strict';
import { address, confirm, enter, goTo, hang, journey, seen, stage, visitor } from './support/stage.mjs';
import { overflow, settled, violations } from './support/inspect.mjs';

const { wuwei, jinchang } = stage;
const title = '武威市安全生产与应急课程包';

async function step(page, name) {
  await page.locator('main header').getByRole('button', { name, exact: true }).click();
  await confirm(page);
}

/** As it is on a PC and on a phone. */
async function inOrder(page, name) {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: width > 700 ? 900 : 844 });
    await settled(page);
    await hang(page, `${name} ${width}`);
    assert.deepEqual([...await overflow(page), ...await violations(page)], [], `${name} at ${width}`);
  }
}

journey('a city offers a pack, another one accepts, reviews and installs it, and both see that its key is revoked', async () => {
  const giver = await visitor();
  await enter(giver.page, wuwei, 'admin');
  await goTo(giver.page, '部门课程包');
  await giver.page.locator('.packs > li', { hasText: title }).getByRole('link', { name: '版本 1.0.0' }).click();
  await giver.page.locator('main header').getByRole('button', { name: '共享给外市', exact: true }).click();
  const dialog = giver.page.locator('dialog');
  await dialog.getByLabel('对方城市').selectOption({ label: '金昌市' });
  await dialog.getByLabel('附言').fill('两市相邻，供参考。');
  await dialog.getByRole('button', { name: '共享给外市' }).click();
  await dialog.waitFor({ state: 'detached' });
  await giver.page.goto(address(wuwei, 'manage/pack-offers'));
  await giver.page.getByRole('button', { name: /^提供的/ }).click();
  await seen(giver.page.locator('main li'), '等待答复');

  // Nothing of it is in the other city before it has said yes.
  const taker = await visitor();
  await enter(taker.page, jinchang, 'admin');
  await goTo(taker.page, '部门课程包');
  await seen(taker.page.locator('main'), '还没有部门课程包');
  await taker.page.getByRole('link', { name: '城市间共享' }).click();
  await seen(taker.page.locator('main li'), '武威市：两市相邻，供参考。');
  await inOrder(taker.page, 'offer received');
  await taker.page.getByRole('button', { name: '接受', exact: true }).click();
  await confirm(taker.page);
  await taker.page.waitForURL(/\/manage\/elective-packs\/[0-9a-f-]{36}/);
  await seen(taker.page.locator('main'), '待审核');
  await step(taker.page, '审核通过');
  await seen(taker.page.locator('main'), '审核通过');
  await step(taker.page, '发布');
  await seen(taker.page.locator('main'), '已发布');
  await taker.page.locator('main header').getByRole('button', { name: '安装', exact: true }).click();
  await seen(taker.page.locator('dialog .body'), '首次安装版本 1.0.0');
  await taker.page.locator('dialog').getByRole('button', { name: '安装' }).click();
  await seen(taker.page.locator('main .card').first(), '已安装');

  // Its courses are read here, and not written: the department that signed them brings them up to date.
  const received = taker.page.url();
  await goTo(taker.page, '课程管理');
  await taker.page.getByRole('link', { name: '安全生产与突发事件应对' }).first().click();
  await seen(taker.page.locator('main'), '内容由发布部门签名');
  assert.ok(await taker.page.getByLabel('课程名称', { exact: true }).isDisabled());
  await inOrder(taker.page, 'course of a pack');

  // The key is lost: the city that registered it revokes it, and both are told.
  await giver.page.goto(address(wuwei, 'manage/pack-publishers'));
  await giver.page.locator('.publishers > li', { hasText: '应急管理局' }).getByRole('button', { name: '吊销' }).click();
  await giver.page.locator('dialog').getByLabel('吊销原因').fill('私钥遗失');
  await giver.page.locator('dialog').getByRole('button', { name: '吊销' }).click();
  await seen(giver.page.locator('.publishers > li'), '原因：私钥遗失');
  await taker.page.goto(received);
  await seen(taker.page.locator('main'), '签名密钥已吊销');
  await seen(taker.page.locator('main .card').first(), '已安装');
  await inOrder(taker.page, 'key revoked');
  await giver.page.goto(address(wuwei, 'manage/elective-packs'));
  await seen(giver.page.locator('.packs > li', { hasText: title }), '签名密钥已吊销');
  assert.deepEqual([...giver.troubles, ...taker.troubles], []);
});
