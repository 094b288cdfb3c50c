import assert from 'node:assert/strict';

/** What has the focus shows it: itself, or the label that is drawn for it. */
async function focusIsSeen(page) {
  const seen = await page.evaluate(() => {
    const drawn = (element) => element && getComputedStyle(element).outlineStyle !== 'none' && parseFloat(getComputedStyle(element).outlineWidth) >= 2;
    const element = document.activeElement;
    return element.matches(':focus-visible') && (drawn(element) || drawn(element.closest('label')));
  });
  assert.ok(seen, 'whoever has no mouse sees where they are');
}

export const hasFocus = (locator) => locator.evaluate((element) => element === document.activeElement);

/** Goes on with the tab key until the element has the focus. */
export async function tabTo(page, locator, most = 80) {
  for (let step = 0; step < most; step++) {
    if (await hasFocus(locator)) {
      await focusIsSeen(page);
      return;
    }
    await page.keyboard.press('Tab');
  }
  assert.fail(`${locator} is not reached by the tab key`);
}

/** Goes to it and presses it. */
export async function press(page, locator) {
  await tabTo(page, locator);
  await page.keyboard.press('Enter');
}

/** The open dialog keeps the focus however often one goes on, and Escape gives it back to where it was. */
export async function dialogKeepsFocus(page, opener) {
  const dialog = page.locator('dialog');
  await dialog.waitFor();
  for (let step = 0; step < 8; step++) {
    const outside = await page.evaluate(() => document.activeElement !== document.body && !document.activeElement.closest('dialog'));
    assert.ok(!outside, 'the page behind a dialog cannot be reached');
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  assert.ok(await hasFocus(opener), 'focus is back where it was');
}
