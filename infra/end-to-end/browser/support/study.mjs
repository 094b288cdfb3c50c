import { seen } from './stage.mjs';

/** From the page of a course through all its chapters to the end; the timer is the server's. */
export async function readToTheEnd(page) {
  await page.getByRole('link', { name: /开始学习|继续学习/ }).click();
  for (;;) {
    await page.locator('article h1').waitFor();
    await seen(page.locator('[data-study]'), '本章学时已足');
    const next = page.getByRole('link', { name: '下一章' });
    if (await next.count() === 0) {
      break;
    }
    await next.click();
    await page.locator('[data-study]').filter({ hasNotText: '本章学时已足' }).waitFor();
  }
}
