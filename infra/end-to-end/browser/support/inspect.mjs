import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { hang, underWay } from './stage.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every address that the router of the loaded portal knows, with its parameters as it writes them. */
export async function routesOf(page) {
  const paths = await page.evaluate(() => document.querySelector('#app').__vue_app__.config.globalProperties.$router.getRoutes()
    .filter((route) => route.components && !route.path.includes(':rest') && route.children.length === 0).map((route) => route.path));
  return [...new Set(paths.map((path) => path.replace(/^\/:city\([^)]*\)/, '').replace(/\/$/, '')))].sort();
}

/** Goes to a page inside the loaded portal, as the browser's history does, and waits until it shows what it has. */
export async function turnTo(page, path) {
  await page.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
  }, path);
  await page.waitForFunction(() => document.querySelector('#app').__vue_app__.config.globalProperties.$router.currentRoute.value.path === location.pathname);
  await settled(page);
}

/** The page has its heading, no answer is on its way and nothing is drawn as still loading. */
export async function settled(page) {
  await page.locator('main h1').first().waitFor({ state: 'attached' });
  do {
    await page.waitForFunction(() => !document.querySelector('.skeleton, [aria-busy=true]'));
    await drawn(page);
  } while (underWay(page) > 0 || await page.locator('.skeleton, [aria-busy=true]').count() > 0);
}

/** Two pictures of the screen later: what a change of size or state leads to is there. */
export function drawn(page) {
  return page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
}

/** What lies beyond the right edge, when the page can be scrolled sideways. */
export function overflow(page) {
  return page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= wide) {
      return [];
    }
    const scrolls = (element) => element && element !== document.body && (['auto', 'scroll', 'hidden'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    return [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > wide + 1 && !scrolls(element.parentElement))
      .slice(0, 3).map((element) => `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} reaches ${Math.round(element.getBoundingClientRect().right)} of ${wide}`);
  });
}

/** Violations of accessibility rules, each with its places. */
export async function violations(page) {
  if (!await page.evaluate(() => Boolean(window.axe))) {
    await page.evaluate(axe);
  }
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  return found.violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => `${node.target.join(' ')} ${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? ''}`).join(' | ')}`);
}

/** The page as it stands, with whatever is open on it: accessible, at 320 px nothing beyond the edge, and nothing that moves for who asked for less. */
export async function sound(page, what) {
  const size = page.viewportSize();
  await drawn(page);
  const faults = [...await violations(page), ...await overflow(page)];
  await hang(page, `${what} ${size.width}`);
  await page.setViewportSize({ width: 320, height: size.height });
  await drawn(page);
  faults.push(...(await overflow(page)).map((fault) => `320 px: ${fault}`));
  await hang(page, `${what} 320`);
  await page.setViewportSize(size);
  await drawn(page);
  const moving = await page.evaluate(() => document.getAnimations().filter((one) => one.playState === 'running').map((one) => one.effect?.target?.className));
  assert.deepEqual([...faults, ...moving.map((name) => `moves: ${name}`)], [], what);
}
