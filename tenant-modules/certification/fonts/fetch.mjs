// Called by Maven: brings the fonts of the certificates from their npm packages. Runs once; checks the bytes.
//   Noto Serif SC (SIL Open Font License 1.1): every common character.
//   HanaMin (花園明朝, by GlyphWiki; free to use and embed): the characters of CJK extensions B to F, which stand in some people's names. It comes cut into
//   blocks as WOFF2; here each becomes a TrueType file named by its first character, beside a list of the blocks.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const kept = join(here, 'node_modules', '.fonts');
const target = join(here, '..', 'target', 'classes', 'org', 'xuefa', 'certification', 'document');
const list = 'HanaMin.blocks';

const noto = {
  name: '@expo-google-fonts/noto-serif-sc', version: '0.4.3', archive: 'expo-google-fonts-noto-serif-sc-0.4.3.tgz', size: '68 MB',
  wanted: [
    { from: 'package/400Regular/NotoSerifSC_400Regular.ttf', to: 'NotoSerifSC-Regular.ttf', sha256: 'c358a69de3df5f423a8946a7b03e3126fb6ba116f1130a463455b4e39e1f0742' },
    { from: 'package/LICENSE_FONT', to: 'OFL.txt', sha256: '5e0da210fb04058a8c0087985d2d456b931c2579811a49655721d3cf0c36b6d6' },
  ],
};
const hanamin = {
  name: 'hanamin', version: '0.0.5', archive: 'hanamin-0.0.5.tgz', size: '23 MB',
  sha512: 'QqPz1wsSEiQRp0EEaz2+YfwjtRSthy7XxTSvUzn508JLq7/fVTKaOCufu+Evx+sX+PalH5su5+d19+kXgZQLRA==',
};
const woff2 = {
  name: 'wawoff2', version: '2.0.1', archive: 'wawoff2-2.0.1.tgz', size: '0.3 MB',
  sha512: 'r0CEmvpH63r4T15ebFqeOjGqU4+EgTx4I510NtK35EMciSdcTxCw3Byy3JnBonz7iyIFZ0AbVo0bbFpEVuhCYA==',
};

const digest = (file, kind, form) => createHash(kind).update(readFileSync(file)).digest(form);
const isThere = (file, sha256) => existsSync(file) && digest(file, 'sha256', 'hex') === sha256;

function fail(reason) {
  console.error(reason);
  process.exit(1);
}

function run(command, ...args) {
  const result = spawnSync(command, args, { cwd: kept, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  if (result.status !== 0) {
    fail(`${command} ${args.join(' ')} failed${result.error ? `: ${result.error.message}` : ''}`);
  }
}

/** Brings one package and unpacks what is named of it, or all, into a folder of its own. */
function unpacked(source, ...files) {
  console.log(`fetching ${source.name} ${source.version} (${source.size}, once)`);
  const folder = source.archive.replace('.tgz', '');
  rmSync(join(kept, folder), { recursive: true, force: true });
  mkdirSync(join(kept, folder));
  run('npm', 'pack', `${source.name}@${source.version}`, '--silent', '--prefer-offline', '--ignore-scripts');
  if (source.sha512 && digest(join(kept, source.archive), 'sha512', 'base64') !== source.sha512) {
    fail(`${source.archive} is not the file it should be; delete ${kept} and build again`);
  }
  run('tar', '-xzf', source.archive, '-C', folder, ...files);
  rmSync(join(kept, source.archive));
  return join(kept, folder);
}

function fetchCommon() {
  const folder = unpacked(noto, ...noto.wanted.map((file) => file.from));
  noto.wanted.forEach((file) => copyFileSync(join(folder, file.from), join(kept, file.to)));
  rmSync(folder, { recursive: true });
}

async function fetchRare() {
  const fonts = unpacked(hanamin);
  const tool = unpacked(woff2);
  const decompress = createRequire(import.meta.url)(join(tool, 'package', 'decompress.js'));
  const css = readFileSync(join(fonts, 'package', 'HanaMin.css'), 'utf8');
  const blocks = [...css.matchAll(/url\((HanaMinB\.CJK-Unified-Ideographs-Extension-[^)]+)\)[^}]*unicode-range: U\+([0-9a-f]+)-([0-9a-f]+)/g)];
  if (blocks.length !== 62) {
    fail(`${hanamin.name} ${hanamin.version} has ${blocks.length} blocks of rare characters instead of 62`);
  }
  for (const [, file, first] of blocks) {
    writeFileSync(join(kept, `HanaMin-${first}.ttf`), await decompress(readFileSync(join(fonts, 'package', file))));
  }
  writeFileSync(join(kept, list), blocks.map(([, , first, last]) => `${first} ${last}\n`).join(''));
  [fonts, tool].forEach((folder) => rmSync(folder, { recursive: true }));
}

const blocksKept = () => readFileSync(join(kept, list), 'utf8').trim().split('\n').map((line) => `HanaMin-${line.split(' ')[0]}.ttf`);

mkdirSync(kept, { recursive: true });
mkdirSync(target, { recursive: true });
if (!noto.wanted.every((file) => isThere(join(kept, file.to), file.sha256))) {
  fetchCommon();
}
// The list is written last: where it is, all its blocks are.
if (!existsSync(join(kept, list))) {
  await fetchRare();
}
for (const file of noto.wanted) {
  if (!isThere(join(kept, file.to), file.sha256)) {
    fail(`${file.to} is not the file it should be; delete ${kept} and build again`);
  }
  if (!isThere(join(target, file.to), file.sha256)) {
    copyFileSync(join(kept, file.to), join(target, file.to));
  }
}
for (const file of [...blocksKept(), list]) {
  if (!existsSync(join(target, file)) || statSync(join(target, file)).size !== statSync(join(kept, file)).size) {
    copyFileSync(join(kept, file), join(target, file));
  }
}
