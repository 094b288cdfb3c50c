import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { address, confirm, enter, goTo, hang, journey, logIn, phone, seen, stage, visitor } from './support/stage.mjs';
import { overflow, sound, violations } from './support/inspect.mjs';

const city = stage.wuwei;
const api = (path) => `${stage.url}/api/v1/cities/${city.slug}${path}`;
const call = async (path, token) => (await fetch(api(path), { headers: { Authorization: `Bearer ${token}` } })).status;
const post = (url, fields) => fetch(url, { method: 'POST', body: new URLSearchParams(fields) });

async function login(url, clientId, secret) {
  const answer = await post(url, { grant_type: 'client_credentials', client_id: clientId, client_secret: secret });
  return { status: answer.status, token: (await answer.json()).access_token };
}

const fact = (under, name) => under.locator(`dt:text-is("${name}") + dd`).first().textContent();

journey('a city registers a service: its secret is shown once, replaced, and the service is put out', async () => {
  const { context, page, troubles } = await visitor();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await enter(page, city, 'admin');
  await goTo(page, '第三方应用');
  await seen(page.locator('main'), '还没有第三方应用');
  await page.getByRole('button', { name: '登记应用' }).click();
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await seen(page.locator('dialog'), '请填写，至少 2 个字');
  await page.getByLabel('名称', { exact: true }).fill('普法网站');
  await page.getByLabel('用途', { exact: true }).fill('在网站中检索法律条文');
  await page.getByLabel('联系部门和方式', { exact: true }).fill('市大数据中心应用处');
  await page.getByRole('button', { name: '登记', exact: true }).click();

  const box = page.locator('dialog', { hasText: '只显示这一次' });
  await box.waitFor();
  await hang(page, 'third-party secret 1440');
  const secret = await page.locator('[data-secret]').textContent();
  const clientId = (await fact(box, '客户端标识')).trim();
  const url = (await fact(box, '取令牌地址')).trim();
  await box.getByRole('button', { name: '复制密钥' }).click();
  await seen(page.locator('.notice'), '已复制');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), secret);
  await page.keyboard.press('Escape');
  assert.ok(await box.isVisible(), 'not lost by accident');
  await box.getByRole('button', { name: '我已记下' }).click();
  await page.reload();
  const card = page.locator('main li', { hasText: '普法网站' }).first();
  await card.waitFor();
  assert.ok(!(await page.content()).includes(secret), 'a secret does not come back');
  const first = await login(url, clientId, secret);
  assert.equal(await call('/laws', first.token), 200);
  assert.equal(await call('/people', first.token), 403);

  await card.getByRole('button', { name: '更换密钥' }).click();
  await confirm(page);
  await box.waitFor();
  const second = await page.locator('[data-secret]').textContent();
  await box.getByRole('button', { name: '我已记下' }).click();
  assert.equal((await login(url, clientId, secret)).status, 401);
  assert.equal((await login(url, clientId, second)).status, 200);

  await card.getByRole('button', { name: '停用' }).click();
  await confirm(page);
  await seen(card, '已停用');
  assert.equal(await call('/laws', first.token), 401);
  await card.getByRole('button', { name: '启用' }).click();
  await seen(card, '已启用');
  assert.equal(await call('/laws', first.token), 200);
  await card.getByRole('button', { name: '删除' }).click();
  await confirm(page);
  await seen(page.locator('main'), '还没有第三方应用');
  assert.equal((await login(url, clientId, second)).status, 401);
  assert.deepEqual(troubles, []);
});

journey('a learner logs in to the citizen app, agrees, and the app sees that and nothing else', async () => {
  const arrived = [];
  const app = createServer((request, response) => { arrived.push(new URL(request.url, 'http://127.0.0.1')); response.end('ok'); }).listen(0, '127.0.0.1');
  await once(app, 'listening');
  const callback = `http://127.0.0.1:${app.address().port}/login`;
  try {
    const { page, troubles } = await visitor();
    await enter(page, city, 'admin');
    await goTo(page, '第三方应用');
    await page.getByRole('button', { name: '登记应用' }).click();
    await page.getByLabel('代表学员访问的应用').check();
    await page.getByLabel('名称', { exact: true }).fill('市民云');
    await page.getByLabel('用途', { exact: true }).fill('学员查看学习进度');
    await page.getByLabel('联系部门和方式', { exact: true }).fill('市大数据中心应用处');
    await page.getByLabel('登录返回地址', { exact: true }).fill(`${callback}\nhttps://*.example.cn/`);
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await seen(page.locator('dialog'), '请至少选择一项');
    await page.getByLabel('查看学员本人的报名、课程和学习进度').check();
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await seen(page.locator('dialog'), '2：返回地址须是完整的 https 地址');
    await page.getByLabel('登录返回地址', { exact: true }).fill(callback);
    await page.getByRole('button', { name: '登记', exact: true }).click();
    const card = page.locator('main li', { hasText: '市民云' }).first();
    await seen(card, '从未使用');
    const clientId = (await fact(card, '客户端标识')).trim();
    const issuer = (await fact(page.locator('section', { hasText: '交给开发者' }), '签发者')).trim();
    assert.deepEqual(troubles.filter((trouble) => !/status of 400/.test(trouble)), []);

    const learner = await visitor(phone);
    const verifier = randomBytes(32).toString('base64url');
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const ask = new URLSearchParams({ response_type: 'code', client_id: clientId, redirect_uri: callback, scope: 'openid study:read', state: 's', code_challenge: challenge, code_challenge_method: 'S256' });
    await learner.page.goto(`${issuer}/protocol/openid-connect/auth?${ask}`);
    await logIn(learner.page, city.pcLearner.phone);
    await seen(learner.page.locator('#kc-oauth'), '查看您的报名、课程和学习进度');
    await hang(learner.page, 'third-party consent 390');
    assert.deepEqual([...await overflow(learner.page), ...await violations(learner.page)], []);
    await learner.page.getByRole('button', { name: '同意', exact: true }).click();
    await learner.page.waitForURL((at) => at.href.startsWith(callback));

    const code = arrived.find((at) => at.searchParams.has('code')).searchParams.get('code');
    const answer = await post(`${issuer}/protocol/openid-connect/token`, { grant_type: 'authorization_code', client_id: clientId, code, redirect_uri: callback, code_verifier: verifier });
    const tokens = await answer.json();
    const token = tokens.access_token;
    assert.equal(await call('/my/home', token), 200);
    assert.equal(await call('/my/courses', token), 200);
    assert.equal(await call('/my/certificates', token), 403);
    assert.equal(await call('/search?q=a', token), 403);

    // The learner sees it on their own page and takes it back alone: no further token, and the app has to ask again.
    await learner.page.goto(address(city, 'mine'));
    await learner.page.getByRole('link', { name: '我的授权' }).click();
    const given = learner.page.locator('main li', { hasText: '市民云' }).first();
    await seen(given, '您的报名、课程和学习进度');
    await sound(learner.page, 'my apps');
    await given.locator('[data-withdraw]').click();
    await sound(learner.page, 'my apps withdraw');
    await confirm(learner.page);
    await seen(learner.page.locator('main'), '没有授权给任何应用');
    const refresh = await post(`${issuer}/protocol/openid-connect/token`, { grant_type: 'refresh_token', client_id: clientId, refresh_token: tokens.refresh_token });
    assert.equal(refresh.status, 400);
    await learner.page.goto(`${issuer}/protocol/openid-connect/auth?${ask}`);
    await seen(learner.page.locator('#kc-oauth'), '查看您的报名、课程和学习进度');
    assert.deepEqual(learner.troubles.filter((trouble) => !/favicon/.test(trouble)), []);
  } finally {
    app.close();
  }
});
