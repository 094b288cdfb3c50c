import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
// What the packed browser brings for functions in a cloud: one process lets Keycloak's page reload for ever, and a browser without web security tests nothing.
const unwanted = ['--single-process', '--disable-web-security', '--allow-running-insecure-content', '--disable-site-isolation-trials'];

/** The browser of the npm package, unpacked once beside it; XUEFA_BROWSER names another one. */
async function packed() {
  const folder = join(modules, '.cache', 'chromium');
  mkdirSync(folder, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: pack, inflate } = await import('@sparticuz/chromium');
    pack.setGraphicsMode = false;
    const executablePath = await pack.executablePath();
    const env = { ...process.env, TMPDIR: before ?? '/tmp' };
    if (spawnSync('ldd', [executablePath], { encoding: 'utf8' }).stdout?.includes('not found')) {
      // A bare system without the security libraries that browsers need.
      env.LD_LIBRARY_PATH = [await libraries(inflate, folder), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
    }
    return { executablePath, args: pack.args.filter((arg) => !unwanted.includes(arg)), env };
  } finally {
    if (before === undefined) {
      delete process.env.TMPDIR;
    } else {
      process.env.TMPDIR = before;
    }
  }
}

async function libraries(inflate, folder) {
  if (!existsSync(join(folder, 'al2023'))) {
    await inflate(join(modules, '@sparticuz', 'chromium', 'bin', 'al2023.tar.br'));
  }
  return join(folder, 'al2023', 'lib');
}

export async function launch() {
  if (process.env.XUEFA_BROWSER) {
    return chromium.launch({ executablePath: process.env.XUEFA_BROWSER });
  }
  return process.platform === 'linux' ? chromium.launch(await packed()) : chromium.launch({ channel: process.platform === 'win32' ? 'msedge' : 'chrome' });
}
