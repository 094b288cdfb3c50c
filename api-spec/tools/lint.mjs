// Called by Maven in the test phase: installs the linter when its lock file changed, then lints the bundled contract.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const run = (...command) => {
  const result = spawnSync('npm', command, { stdio: 'inherit', env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }, shell: process.platform === 'win32' });
  if (result.status !== 0) process.exit(result.status ?? 1);
};

const stamp = 'node_modules/.installed-lock';
const lock = readFileSync('package-lock.json', 'utf8');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  run('ci', '--no-audit', '--no-fund', '--loglevel=error');
  writeFileSync(stamp, lock);
}
run('run', '--silent', 'lint');
