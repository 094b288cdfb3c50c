import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { i18n, known } from '.';

const sources = import.meta.glob<string>(['/src/**/*.vue', '/src/**/*.ts', '!/src/api/**', '!/src/**/*.test.ts'], { eager: true, query: '?raw', import: 'default' });

describe('the words of the portal', () => {
  it('exist for every key that is written out', () => {
    const missing: string[] = [];
    for (const [path, text] of Object.entries(sources)) {
      for (const found of text.matchAll(/\b(?:t|say|tm)\(\s*'([a-z][\w-]*(?:\.[\w-]+)+)'/g)) {
        const key = found[1] ?? '';
        if (!known(key) && Object.keys((i18n.global.tm as (key: string) => object)(key)).length === 0) {
          missing.push(`${path}: ${key}`);
        }
      }
      for (const found of text.matchAll(/\btitle: '([a-z]+(?:\.[\w-]+)+)'/g)) {
        if (!known(found[1] ?? '')) {
          missing.push(`${path}: ${found[1]}`);
        }
      }
    }
    expect(missing).toEqual([]);
  });

  it('exist for every theme of the packs that are shipped', () => {
    const plugins = '../../plugins';
    const courses = readdirSync(plugins, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('course.yaml') && !path.includes('target'));
    const themes = courses.map((path) => readFileSync(join(plugins, path), 'utf8')).flatMap((text) => [...text.matchAll(/^\s*theme: ([\w-]+)/gm)].map((found) => found[1] ?? ''));

    themes.push(...[...readFileSync('../../infra/demo/src/main/resources/org/xuefa/demo/short-courses.json', 'utf8').matchAll(/"theme": "([\w-]+)"/g)].map((found) => found[1] ?? ''));

    expect(themes).not.toEqual([]);
    expect(themes.filter((theme) => !known(`vocabulary.theme.${theme}`))).toEqual([]);
  });

  it('leave no Chinese text in templates outside the word files', () => {
    const loose = Object.entries(sources).filter(([path]) => path.endsWith('.vue')).flatMap(([path, text]) => {
      const template = /<template>[\s\S]*<\/template>/.exec(text)?.[0].replace(/<!--[\s\S]*?-->/g, '') ?? '';
      return [...template.matchAll(/>[^<{]*[\u4e00-\u9fff]{2,}[^<{]*</g)].map((found) => `${path}: ${found[0]}`);
    });
    expect(loose).toEqual([]);
  });
});
