import { describe, expect, it } from 'vitest';
import words from '../locales/zh-CN.json';
import { partsOf, ruleFields, sections } from './ruleFields';

describe('rules as sentences', () => {
  const sentences = words.sentence as Record<string, string>;

  it('have every rule of the contract in exactly one sentence', () => {
    const named = sections.flatMap((section) => section.sentences).flatMap((key) => partsOf(sentences[key] ?? '')).flatMap((part) => ('path' in part ? [part.path] : []));

    expect([...named].sort()).toEqual(Object.keys(ruleFields).sort());
  });

  it('have a word for each choice', () => {
    const choices = words.choice as Record<string, Record<string, string>>;
    for (const [path, field] of Object.entries(ruleFields)) {
      const values = field.kind === 'choice' ? field.values : field.kind === 'flag' ? ['true', 'false'] : [];
      expect(values.filter((value) => !choices[path]?.[value]), path).toEqual([]);
    }
  });
});
