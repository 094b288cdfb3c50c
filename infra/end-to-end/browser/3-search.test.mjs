import assert from 'node:assert/strict';
import { address, confirm, enter, eventually, hang, journey, phone, seen, stage, visitor } from './support/stage.mjs';

const city = stage.wuwei;
const law = '水井保护法';

/** The box of the page, with what it offers below. */
function box(page) {
  const field = page.locator('main').getByRole('combobox');
  return { field, offers: page.locator('main').getByRole('option'), chosen: () => page.locator('main').getByRole('option', { selected: true }) };
}

/** The index follows the library; what the stage brought in is there soon. */
async function indexed(page) {
  await page.goto(address(city, `search?q=${encodeURIComponent(`${law}第三条`)}`));
  await box(page).field.waitFor();
  await eventually(page, async () => await page.locator('.find').filter({ hasText: law }).count() > 0);
}

journey('suggestions by keyboard lead to the article on a PC', async () => {
  const { page, troubles } = await visitor();
  await enter(page, city, city.pcLearner.phone);
  await indexed(page);
  await page.goto(address(city, 'search'));
  const { field, offers, chosen } = box(page);
  await field.fill('水井');
  await seen(offers, law);
  assert.equal(await field.getAttribute('aria-expanded'), 'true');
  assert.equal(await chosen().count(), 0, 'nothing is chosen before a key says so');

  // Escape closes, an arrow opens again; past the last line lies the field itself.
  await field.press('Escape');
  await offers.first().waitFor({ state: 'hidden' });
  await field.press('ArrowDown');
  await offers.first().waitFor();
  await field.press('ArrowUp');
  assert.equal(await field.getAttribute('aria-activedescendant'), await offers.last().getAttribute('id'));
  await field.press('ArrowDown');
  assert.equal(await field.getAttribute('aria-activedescendant'), null);
  await hang(page, 'search suggestions 1440');

  // An article named in the box opens as an article, in view and marked.
  await field.fill(`${law}第3条`);
  await seen(offers, '第三条');
  await field.press('ArrowDown');
  await seen(chosen(), '第三条');
  await field.press('Enter');
  await page.waitForURL(/\/laws\/[^/]+\/.*articles\/3$/);
  const article = page.locator('.article.wanted');
  await seen(article, '不得填埋、污染公共水井');
  assert.ok(await article.evaluate((one) => { const at = one.getBoundingClientRect(); return at.top >= 0 && at.bottom <= innerHeight; }), 'the article is in view');
  const deep = page.url();
  await page.goto(deep);
  await seen(page.locator('.article.wanted'), '不得填埋、污染公共水井');
  assert.deepEqual(troubles, []);
});

journey('search on a phone: a find opens its article, nothing found and no answer say what to do', async () => {
  const { page, troubles } = await visitor(phone);
  await enter(page, city, city.pcLearner.phone, stage.password, 'search');
  await indexed(page);
  await hang(page, 'search results 390');
  await page.locator('.find').filter({ hasText: '第三条' }).first().getByRole('link').first().click();
  await seen(page.locator('.article.wanted'), '公共水井');
  await page.goBack();
  await seen(page.locator('.find'), law);

  const { field } = box(page);
  await field.fill('qqzzxxvvkk');
  await field.press('Enter');
  await seen(page.locator('main'), '没有找到“qqzzxxvvkk”');
  await page.getByRole('link', { name: '浏览法律库' }).waitFor();
  await hang(page, 'search nothing 390');

  // Without an answer the words stay, and one press asks again.
  const asked = (url) => url.pathname.endsWith('/search') && url.pathname.includes('/api/');
  await page.route(asked, (route) => route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify({ type: '/problems/search-unavailable', title: '搜索暂时不可用', status: 503, traceId: '0' }) }));
  await field.fill('水井');
  await field.press('Enter');
  await page.getByRole('button', { name: '重试' }).waitFor();
  await hang(page, 'search error 390');
  assert.equal(await field.inputValue(), '水井');
  await page.unroute(asked);
  await page.getByRole('button', { name: '重试' }).click();
  await seen(page.locator('.find'), law);
  assert.deepEqual(troubles.filter((trouble) => !/503/.test(trouble)), []);
});

journey('the operator says what a law is called and how statutes say a word, and people find by it', async () => {
  const operator = await visitor();
  await enter(operator.page, 'platform', stage.operator.userName, stage.operator.password, 'statutes');
  const panel = operator.page.locator('dialog');
  await operator.page.locator('input.find').fill(law);
  await operator.page.locator(`[data-law="${law}"]`).click();
  await panel.locator('[data-new-alias]').fill('护井例');
  await panel.locator('[data-add-alias]').click();
  await panel.locator('[data-new-alias]').fill('护井例');
  await seen(panel, '已经有这个名称');
  await panel.locator('[data-new-alias]').fill('');
  await panel.locator('[data-save-names]').click();
  await seen(operator.page.locator('.notice'), '已保存，搜索立即认得');
  await hang(operator.page, 'operator law 1440');

  // What would happen is said before a version is taken out.
  await panel.locator('[data-remove-version]').first().click();
  await seen(operator.page.locator('dialog').last(), '这是现行版本');
  await operator.page.locator('dialog').last().getByRole('button', { name: '取消' }).click();
  await operator.page.locator('[data-confirm]').waitFor({ state: 'detached' });

  await operator.page.goto(address('platform', 'everyday-words'));
  await operator.page.locator('[data-add-word]').click();
  await operator.page.locator('[data-save-word]').click();
  await seen(panel, '请写明用语');
  await operator.page.locator('[data-word]').fill('往井里倒垃圾');
  await operator.page.locator('[data-said]').fill('公共水井');
  await operator.page.locator('[data-save-word]').click();
  await seen(operator.page.locator('.notice'), '已保存“往井里倒垃圾”');
  await operator.page.locator('input.find').fill('往井里');
  await hang(operator.page, 'everyday words found 1440');

  const { page, troubles } = await visitor(phone);
  await enter(page, city, city.pcLearner.phone, stage.password, `search?q=${encodeURIComponent('护井例第三条')}`);
  await seen(page.locator('.find'), '公共水井');
  await page.goto(address(city, `search?q=${encodeURIComponent('往井里倒垃圾怎么处罚？')}`));
  await seen(page.locator('.find'), '公共水井');

  await operator.page.locator('[data-remove-word="往井里倒垃圾"]').click();
  await confirm(operator.page);
  await seen(operator.page.locator('.notice'), '已删除“往井里倒垃圾”');
  await seen(operator.page.locator('main'), '没有这样的用语');
  assert.deepEqual([...operator.troubles, ...troubles], []);
});
