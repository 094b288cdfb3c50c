// Walks the journeys one after the other: node tools/walk.mjs [part of a file's name …]
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const wanted = process.argv.slice(2);
const files = readdirSync('browser').filter((name) => name.endsWith('.test.mjs')).sort()
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part))).map((name) => `browser/${name}`);
const result = spawnSync(process.execPath, ['--test', '--test-concurrency=1', '--test-reporter=spec', ...files], { stdio: 'inherit' });
process.exit(result.status ?? 1);
