import { describe, expect, it } from 'vitest';
import type { SearchHit, SearchKind } from '@/api';
import { grouped, valuesOf } from './useSearch';

const hit = (kind: SearchKind, id: string): SearchHit => ({ kind, id, title: id, link: `/${id}`, fragments: [] });

describe('finds by kind', () => {
  it('stand in the order of their best find, a few of each, with a way to the rest', () => {
    const hits = [hit('course', 'c1'), ...Array.from({ length: 9 }, (_, n) => hit('article', `a${n}`)), hit('course', 'c2')];

    const groups = grouped(hits, { article: 120, course: 2 });

    expect(groups.map((group) => [group.kind, group.hits.length, group.count, group.more])).toEqual([['course', 2, 2, false], ['article', 4, 120, true]]);
  });

  it('are shown whole when there is one kind alone', () => {
    const groups = grouped(Array.from({ length: 9 }, (_, n) => hit('article', `a${n}`)), { article: 9 });

    expect(groups).toHaveLength(1);
    expect(groups[0]?.hits).toHaveLength(9);
    expect(groups[0]?.more).toBe(false);
  });

  it('have no values for a facet the server did not count', () => {
    expect(valuesOf(undefined, 'law')).toEqual([]);
    expect(valuesOf([{ name: 'law', values: [{ value: '刑法', count: 3 }] }], 'law')).toEqual([{ value: '刑法', count: 3 }]);
  });
});
