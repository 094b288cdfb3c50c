import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from './chromium.mjs';

if (!process.env.XUEFA_STAGE) {
  throw new Error('XUEFA_STAGE must name the stage.json that Stage.java wrote; see README.md');
}
export const stage = JSON.parse(readFileSync(process.env.XUEFA_STAGE, 'utf8'));
const pictures = join(dirname(process.env.XUEFA_STAGE), 'pictures');
mkdirSync(pictures, { recursive: true });

export const pc = { viewport: { width: 1440, height: 900 } };
export const phone = {
  viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true,
  userAgent: 'Mozilla/5.0 (Linux; Android 14; HarmonyOS) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36',
};

let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser?.close(); });

/** What a page should never do: errors in the console, broken scripts, answers of 500 and above. */
function troublesOf(page) {
  const troubles = [];
  page.on('console', (message) => {
    if (message.type() === 'error') {
      troubles.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => troubles.push(`script: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 500) {
      troubles.push(`${response.status()} ${response.request().method()} ${response.url()}`);
    }
  });
  return troubles;
}

const waiting = new WeakMap();
/** Requests of a page that have no answer yet. */
export const underWay = (page) => waiting.get(page).size;

function watch(page) {
  const requests = new Set();
  page.on('request', (request) => requests.add(request));
  page.on('requestfinished', (request) => requests.delete(request));
  page.on('requestfailed', (request) => requests.delete(request));
  waiting.set(page, requests);
}

/** A browser of one's own, with its own cookies. */
export async function visitor(kind = pc) {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', acceptDownloads: true, reducedMotion: 'reduce', ...kind });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  watch(page);
  open.add(page);
  page.on('close', () => open.delete(page));
  return { context, page, troubles: troublesOf(page) };
}
const open = new Set();

/** One journey; when it fails, a picture of every open page is kept. */
export function journey(name, walk, timeout = 600_000) {
  test(name, { timeout }, async (t) => {
    try {
      await walk(t);
    } catch (failure) {
      let number = 0;
      for (const page of open) {
        const path = join(pictures, `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}-${++number}.png`);
        await page.screenshot({ path, fullPage: true }).catch(() => undefined);
        t.diagnostic(`stopped at ${page.url()}, picture ${path}`);
      }
      throw failure;
    } finally {
      for (const page of open) {
        await page.context().close().catch(() => undefined);
      }
      open.clear();
    }
  });
}

/** A picture for the README, when XUEFA_PICTURES names a folder for them. */
export async function picture(page, name) {
  if (process.env.XUEFA_PICTURES) {
    await page.waitForFunction(() => !document.querySelector('.notice'));
    await page.evaluate(() => { document.activeElement?.blur(); scrollTo(0, 0); });
    await page.screenshot({ path: join(process.env.XUEFA_PICTURES, `${name}.png`), animations: 'disabled' });
  }
}

/** Every page at every width, when XUEFA_GALLERY names a folder, for somebody to look at. */
export async function hang(page, name) {
  if (process.env.XUEFA_GALLERY) {
    await page.screenshot({ path: join(process.env.XUEFA_GALLERY, `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`), animations: 'disabled', fullPage: true });
  }
}

export const address = (city, path = '') => `${stage.url}/${city.slug ?? city}/${path}`;

/** Keycloak's real page, which the browser was sent to. */
export async function logIn(page, name, password = stage.password) {
  await page.waitForURL(/\/realms\/[^/]+\//);
  await page.locator('#username').fill(name);
  await page.locator('#password').fill(password);
  await page.locator('#kc-login').click();
}

/** Opens a page of a city and logs in on the way. */
export async function enter(page, city, name, password = stage.password, path = '') {
  await page.goto(address(city, path));
  await logIn(page, name, password);
  await page.waitForURL((url) => url.href.startsWith(`${stage.url}/${city.slug ?? city}/`) && !url.hash.includes('code='));
  await page.locator('main').waitFor();
}

/** Follows a link or button that starts a download and gives its bytes. */
export async function downloaded(page, press) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

export function assertSheet({ name, bytes }) {
  assert.match(name, /\.xlsx$/);
  assert.equal(bytes.subarray(0, 2).toString('latin1'), 'PK', `${name} is a workbook`);
}

/** Says yes to what the page asks. */
export async function confirm(page) {
  await page.locator('[data-confirm]').click();
  await page.locator('[data-confirm]').waitFor({ state: 'detached' });
}

/** The text of an element once it matches. */
export async function seen(locator, text) {
  await locator.filter({ hasText: text }).first().waitFor();
}

/** Loads the page again until something that happens in the background is there. */
export async function eventually(page, good, seconds = 120) {
  for (const end = Date.now() + seconds * 1_000; !await good();) {
    assert.ok(Date.now() < end, `still not there after ${seconds} s`);
    await page.reload({ waitUntil: 'networkidle' });
    await page.locator('main h1').waitFor();
  }
}

/** Chooses a page in the navigation and waits until it is the one that is shown. */
export async function goTo(page, name) {
  const link = page.locator('aside').getByRole('link', { name, exact: true });
  await link.click();
  await page.locator('aside a[aria-current=page]').getByText(name, { exact: true }).waitFor();
}

/** The numbers of the right options of the question on the page, as it shows them. */
export async function rightOptions(page, city) {
  const stem = (await page.locator('main h2, .exam h2, .question h2').first().textContent()).trim();
  const right = city.answers[stem];
  assert.ok(right, `the question is one of ours: ${stem}`);
  const texts = await page.locator('[data-option] .text').allTextContents();
  const numbers = texts.flatMap((text, at) => (right.includes(text.replace(/^[A-H]\. /, '').trim()) ? [at + 1] : []));
  assert.equal(numbers.length, right.length, `all right options of “${stem}” were there`);
  return numbers;
}

/** Chooses the right options of the question on the page. */
export async function answerRightly(page, city) {
  for (const number of await rightOptions(page, city)) {
    await page.locator(`[data-option="${number}"]`).click();
  }
}
