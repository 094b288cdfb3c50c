import assert from 'node:assert/strict';
import { address, confirm, enter, goTo, hang, journey, phone, picture, seen, stage, visitor } from './support/stage.mjs';
import { readToTheEnd } from './support/study.mjs';

const city = stage.wuwei;
const { pack } = city;

/** Takes a step of a version's way and says yes. */
async function step(page, name) {
  await page.locator('main header').getByRole('button', { name, exact: true }).click();
  await confirm(page);
}

/** As the department: a file becomes a version that waits for review. */
async function handIn(page, file, version) {
  await goTo(page, '部门课程包');
  await page.locator('input[type=file]').setInputFiles(file);
  await page.waitForURL(/\/manage\/elective-packs\/[0-9a-f-]{36}/);
  await seen(page.locator('main'), '草稿');
  await seen(page.locator('[data-version]'), version);
  await step(page, '提交审核');
  await seen(page.locator('main'), '待审核');
}

/** As the city: the version of the pack that waits. */
async function openWaiting(page, version) {
  await goTo(page, '部门课程包');
  await page.getByLabel('显示').selectOption('submitted');
  await page.locator('.packs > li', { hasText: pack.title }).getByRole('link', { name: `版本 ${version}` }).click();
  await seen(page.locator('h1'), pack.title);
}

async function approveAndPublish(page) {
  await step(page, '审核通过');
  await seen(page.locator('main'), '审核通过');
  await step(page, '发布');
  await seen(page.locator('main'), '已发布');
}

async function install(page, expected) {
  await page.locator('main header').getByRole('button', { name: '安装', exact: true }).click();
  const dialog = page.locator('dialog');
  for (const text of expected) {
    await seen(dialog.locator('.body'), text);
  }
  await hang(page, `pack effect ${expected[0]}`);
  await dialog.getByRole('button', { name: '安装' }).click();
  await seen(page.locator('main .card').first(), '已安装');
}

journey('a pack with script and a forged signature is refused with every reason', async () => {
  const { page, troubles } = await visitor();
  await enter(page, city, pack.author);
  await goTo(page, '部门课程包');
  await page.locator('input[type=file]').setInputFiles(pack.hostile);
  const refusal = page.locator('.refusal');
  await seen(refusal.locator('h2'), '课程包有 3 个问题，没有收下');
  for (const [file, code] of [['signature.txt', 'signature-wrong'], ['courses/ecology-law/03-wetland.md', 'markdown-html'], ['courses/ecology-law/03-wetland.md', 'markdown-link']]) {
    await seen(refusal.locator('.file', { hasText: file }).locator('li'), code);
  }
  assert.equal(await refusal.locator('li').count(), 3);
  await hang(page, 'pack refused 1440');
  await page.setViewportSize({ width: 390, height: 844 });
  await hang(page, 'pack refused 390');
  await page.reload();
  await seen(page.locator('main'), '还没有部门课程包');
  assert.deepEqual(troubles.filter((trouble) => !/status of 422 .*\/pack-uploads/.test(trouble)), []);
});

journey('a department uploads a pack, the city reviews and installs it, a learner earns credits, an upgrade keeps them', async () => {
  const author = await visitor();
  await enter(author.page, city, pack.author);
  await handIn(author.page, pack.first, '1.0.0');
  await author.page.getByRole('button', { name: /阅读章节和题目/ }).click();
  await seen(author.page.locator('dialog article'), '占用湿地要过关');
  await author.page.locator('dialog').getByRole('button', { name: '关闭' }).click();

  // The city reads, says something, lets it through; nobody has studied it, and the installation says so.
  const admin = await visitor();
  await enter(admin.page, city, 'admin');
  await openWaiting(admin.page, '1.0.0');
  await admin.page.getByRole('button', { name: '与上一版本的差异' }).click();
  await seen(admin.page.locator('main'), '这是第一个版本');
  await admin.page.getByRole('button', { name: /^意见/ }).click();
  await admin.page.getByLabel('写下意见').fill('第三章的例子很好，建议下一版补充本市的湿地名录。');
  await admin.page.getByLabel('位置').fill('courses/ecology-law/03-wetland.md');
  await admin.page.getByRole('button', { name: '提交意见' }).click();
  await seen(admin.page.locator('.comment'), '本市的湿地名录');
  await approveAndPublish(admin.page);
  await install(admin.page, ['首次安装版本 1.0.0', '新增课程']);
  await author.page.reload();
  await author.page.getByRole('button', { name: /^意见/ }).click();
  await seen(author.page.locator('.comment'), '本市的湿地名录');

  // A learner finds it with the reason, takes it, reads it, has the credits.
  const learner = await visitor(phone);
  await enter(learner.page, city, city.environmentLearner.phone, stage.password, 'electives');
  const offer = learner.page.locator('article', { hasText: pack.course });
  await seen(offer.locator('.reasons li'), '负责宣传《中华人民共和国湿地保护法》');
  await picture(learner.page, 'electives-phone');
  await offer.getByRole('button', { name: '选这门课' }).click();
  await seen(learner.page.locator('.notice'), '已加入我的选修');
  await learner.page.locator('article', { hasText: pack.course }).first().getByRole('link', { name: pack.course, exact: true }).click();
  await seen(learner.page.locator('h1'), pack.course);
  const course = learner.page.url();
  await readToTheEnd(learner.page);
  const credits = async () => {
    await learner.page.goto(address(city, 'mine/credits'));
    const row = learner.page.locator('tbody tr', { hasText: pack.course });
    await row.waitFor();
    return [await row.count(), (await row.locator('[data-title="学分"]').first().textContent()).trim()];
  };
  const earned = await credits();
  assert.deepEqual(earned, [1, '+40']);

  // The next version: the difference is read, the effect on learners is told, nothing is taken away.
  await handIn(author.page, pack.second, '1.1.0');
  await openWaiting(admin.page, '1.1.0');
  await admin.page.getByRole('button', { name: '与上一版本的差异' }).click();
  await seen(admin.page.locator('main'), '版本 1.1.0 与已发布的版本 1.0.0 相比');
  await seen(admin.page.locator('.lines .out'), '一个日历提醒就能避免的事');
  await seen(admin.page.locator('.lines .in'), '在日历上记一笔就能避免的事');
  await seen(admin.page.locator('main h3'), '题目变化（1）');
  await hang(admin.page, 'pack difference 1440');
  await picture(admin.page, 'pack-difference-pc');
  await admin.page.setViewportSize({ width: 390, height: 844 });
  await hang(admin.page, 'pack difference 390');
  await admin.page.setViewportSize({ width: 1440, height: 900 });
  await approveAndPublish(admin.page);
  await install(admin.page, ['从版本 1.0.0 升级到 1.1.0', '1 章修改', '已学完 1 人']);
  await learner.page.goto(course);
  await seen(learner.page.locator('main'), '3/3 章');
  await learner.page.getByRole('link', { name: '读懂排污许可证' }).click();
  await seen(learner.page.locator('article'), '在日历上记一笔');
  assert.deepEqual(await credits(), earned, 'credits stay as they were');

  // Retired: those who are new do not find it, who has studied it keeps it.
  await admin.page.locator('main header').getByRole('button', { name: '停用', exact: true }).click();
  await admin.page.locator('dialog textarea').fill('由新的课程包接替');
  await confirm(admin.page);
  await seen(admin.page.locator('main'), '课程包已停用');
  const late = await visitor();
  await enter(late.page, city, city.pcLearner.phone, stage.password, 'electives');
  await late.page.getByRole('searchbox', { name: '搜索课程、单位或法律' }).fill(pack.course);
  await seen(late.page.locator('main'), '没有找到选修课');
  await learner.page.goto(course);
  await seen(learner.page.locator('main'), '3/3 章');
  assert.deepEqual(await credits(), earned);
  assert.deepEqual([author, admin, learner, late].flatMap((one) => one.troubles), []);
});
