import assert from 'node:assert/strict';
import { address, enter, journey, logIn, seen, stage, visitor } from './support/stage.mjs';

const { wuwei, jinchang } = stage;

journey('a learner of one city sees nothing of it in another', async () => {
  const { page } = await visitor();
  let bearer;
  page.on('request', (request) => { bearer = request.headers().authorization ?? bearer; });
  await enter(page, wuwei, wuwei.pcLearner.phone);
  await seen(page.locator('h1'), wuwei.pcLearner.name);

  await page.goto(address(jinchang, 'learn'));
  await page.waitForURL(new RegExp(`/realms/${jinchang.slug}/`));
  const asked = await page.locator('body').textContent();
  for (const word of ['武威', wuwei.pcLearner.name, wuwei.pcLearner.phone]) {
    assert.ok(!asked.includes(word), `${word} is not on the other city's log-in page`);
  }
  await logIn(page, wuwei.pcLearner.phone);
  await page.locator('#input-error').waitFor();

  assert.ok(bearer, 'a token of the first city was seen');
  for (const path of ['me', 'my/home', 'my/courses', 'units', 'campaigns/current']) {
    const answer = await page.request.get(`${stage.url}/api/v1/cities/${jinchang.slug}/${path}`, { headers: { authorization: bearer } });
    assert.ok([401, 403, 404].includes(answer.status()), `${path} is refused: ${answer.status()}`);
    assert.ok(!(await answer.text()).includes('武威'));
  }
});
