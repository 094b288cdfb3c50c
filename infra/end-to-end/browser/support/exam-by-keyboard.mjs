import assert from 'node:assert/strict';
import { address, enter, hang, rightOptions, seen, stage } from './stage.mjs';
import { sound } from './inspect.mjs';
import { dialogKeepsFocus, hasFocus, press, tabTo } from './keyboard.mjs';

const saved = (page) => page.locator('[data-save-state][data-state=saved]').waitFor();
const question = async (page, number) => {
  await seen(page.locator('.question .head'), `第 ${number} 题`);
  await page.locator('.question h2:focus').waitFor();
};

/** How often anything that is read out by itself changes, while the clock goes on. */
async function spokenWhileTimeGoesBy(page) {
  const before = await page.locator('[role=timer] b').textContent();
  const changes = await page.evaluate(() => new Promise((done) => {
    let count = 0;
    const observer = new MutationObserver((all) => { count += all.length; });
    document.querySelectorAll('[role=status], [role=alert], [aria-live]:not([aria-live=off])').forEach((place) => observer.observe(place, { subtree: true, childList: true, characterData: true }));
    const timer = document.querySelector('[role=timer] b');
    let ticks = 0;
    new MutationObserver((_, ticking) => {
      if (++ticks === 2) {
        ticking.disconnect();
        done(count);
      }
    }).observe(timer, { subtree: true, childList: true, characterData: true });
  }));
  assert.notEqual(await page.locator('[role=timer] b').textContent(), before);
  return changes;
}

/**
 * A first attempt without a mouse, from the hall to the result; on the way a server that is away, and a phone that answers the same question otherwise.
 * It ends below the pass mark, so that the result shows wrong items and a second attempt is open.
 */
export async function sitByKeyboard({ page }, hand, city, learner) {
  await enter(page, city, learner.phone, stage.password, 'exam');
  const start = page.locator('[data-start-exam]:enabled');
  await start.waitFor();
  await press(page, start);
  await dialogKeepsFocus(page, start);
  await page.keyboard.press('Enter');
  await press(page, page.locator('[data-confirm]'));
  await page.waitForURL(/\/exam\/sittings\//);
  await question(page, 1);
  await sound(page, 'exam question');
  assert.equal(await spokenWhileTimeGoesBy(page), 0, 'the seconds are not read out');

  // By number key; the next question has the focus at once.
  await page.keyboard.press(String((await rightOptions(page, city))[0]));
  await saved(page);
  await page.keyboard.press('ArrowRight');
  await question(page, 2);

  // By arrow keys inside the group, from the third option up to the second, while the server is away: it is said, kept, tried again.
  const away = (url) => url.pathname.includes('/answers');
  await page.route(away, (route) => route.abort());
  await tabTo(page, page.locator('[data-option="1"] input'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  assert.ok(await hasFocus(page.locator('[data-option="2"] input')));
  await seen(page.locator('[data-save-state]'), '未保存·重试中');
  await seen(page.locator('.notes'), '有 1 题尚未保存');
  await page.keyboard.press('ArrowRight');
  await question(page, 3);
  await page.keyboard.press('ArrowLeft');
  await question(page, 2);
  assert.ok(await page.locator('[data-option="2"] input').isChecked(), 'the answer is kept');
  await hang(page, 'exam unsaved 1440');
  await page.unroute(away);
  await saved(page);

  // The phone answers the third question; what is chosen here for it then overwrites nothing and is not lost.
  await page.keyboard.press('ArrowRight');
  await question(page, 3);
  await hand.page.goto(address(city, 'exam'));
  await hand.page.locator('[data-resume]').click();
  await seen(hand.page.locator('.question .head'), '第 3 题');
  const right = (await rightOptions(page, city))[0];
  const other = right === 1 ? 2 : 1;
  await hand.page.locator(`[data-option="${right}"]`).click();
  await saved(hand.page);
  await page.keyboard.press(String(other));
  const both = page.locator('[data-conflict]');
  await both.waitFor();
  const text = async (number) => (await page.locator(`[data-option="${number}"] .text`).textContent()).replace(/^[A-H]\. /, '');
  await seen(both.getByRole('region', { name: '这台设备' }), await text(other));
  await seen(both.getByRole('region', { name: '另一台设备' }), await text(right));
  await sound(page, 'exam two answers');
  await page.reload();
  await page.locator('.question').waitFor();
  await press(page, page.locator('.side .sheet button', { hasText: /^3$/ }));
  await question(page, 3);
  await seen(both.getByRole('region', { name: '这台设备' }), await text(other));
  await press(page, page.locator('[data-settle=stored]'));
  await both.waitFor({ state: 'detached' });
  assert.ok(await page.locator(`[data-option="${right}"] input`).isChecked());
  await saved(page);
  await hand.page.locator('[data-next]').click();
  await seen(hand.page.locator('.question .head'), '第 4 题');
  await hand.page.locator('[data-option="2"]').click();
  await saved(hand.page);
  await page.keyboard.press('ArrowRight');
  await question(page, 4);
  await page.keyboard.press('1');
  await press(page, page.locator('[data-settle=mine]'));
  await saved(page);
  assert.ok(await page.locator('[data-option="1"] input').isChecked());

  // Hand in with the rest open, thinking twice.
  const handIn = page.locator('[data-hand-in]');
  await press(page, handIn);
  await seen(page.locator('dialog'), '还有 6 题未作答');
  await sound(page, 'exam hand in');
  await dialogKeepsFocus(page, handIn);
  await page.keyboard.press('Enter');
  await press(page, page.locator('dialog .open button').first());
  await question(page, 5);
  await press(page, handIn);
  await tabTo(page, page.locator('[data-confirm-hand-in]'));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/exam\/results\//);
  await seen(page.locator('main h2'), '本次成绩不合格');
  await sound(page, 'exam result');

  // Where it was left open, the phone hears of it with its next answer.
  await hand.page.locator('[data-option="1"]').click();
  await hand.page.waitForURL(/\/exam\/results\//);
}
