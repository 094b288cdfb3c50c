// Called by Maven (`node scripts/maven.mjs build|test`): runs npm only for what has changed since the last run.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const inputs = ['src', 'public', 'index.html', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'eslint.config.js', 'scripts'];
const built = 'target/classes/META-INF/resources/index.html';

function fingerprint(paths) {
  const hash = createHash('sha256');
  const visit = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name));
      return;
    }
    hash.update(path.replaceAll('\\', '/')).update('\0').update(readFileSync(path)).update('\0');
  };
  paths.forEach(visit);
  return hash.digest('hex');
}

function unchanged(stamp, value) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === value;
}

function npm(...args) {
  const result = spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0) {
    console.error(`npm ${args.join(' ')} failed${result.error ? `: ${result.error.message}` : ''}`);
    process.exit(result.status ?? 1);
  }
}

const task = process.argv[2];
const lock = fingerprint(['package-lock.json']);
if (!unchanged('node_modules/.installed-lock', lock)) {
  npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
  writeFileSync('node_modules/.installed-lock', lock);
}

mkdirSync('target', { recursive: true });
const source = fingerprint(inputs);
const stamp = `target/.${task}-stamp`;
if (unchanged(stamp, source) && (task !== 'build' || existsSync(built))) {
  console.log(`portal ${task}: nothing changed`);
  process.exit(0);
}
if (task === 'build') {
  npm('run', 'build');
} else {
  npm('run', 'types');
  npm('run', 'lint');
  npm('test');
}
writeFileSync(stamp, source);
