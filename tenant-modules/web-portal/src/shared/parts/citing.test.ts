import { describe, expect, it } from 'vitest';
import type { LawAmendment } from '@/api';
import { articlesIn, citesOlder, citingNewVersion, insertedAt, ordered, renumbered, withCited, wording } from './citing';

const law = '中华人民共和国候鸟保护法';
const old = new Date(2020, 0, 1);
const now = new Date(2026, 4, 1);
const amendment = (label: string, nowLabel?: string): LawAmendment => ({ lawId: 'l', law, fromVersionId: 'a', from: old, toVersionId: 'b', to: now, article: '', label, nowLabel, change: nowLabel ? 'changed' : 'repealed' });

describe('citing', () => {
  it('writes law and article as texts do', () => {
    expect(wording({ law, version: now, article: '第四条' })).toBe('《中华人民共和国候鸟保护法》第四条');
    expect(insertedAt('依照规定', 2, 2, '《候鸟保护法》第四条')).toEqual({ text: '依照《候鸟保护法》第四条规定', cursor: 12 });
    expect(insertedAt('依照某法规定', 2, 4, '《候鸟保护法》')).toEqual({ text: '依照《候鸟保护法》规定', cursor: 9 });
  });

  it('reads and orders the articles of an entry', () => {
    expect(articlesIn('第四条、第六条，第四条 序言')).toEqual(['第四条', '第六条', '序言']);
    expect(ordered(['第十条', '第五十九条之一', '第五十九条', '序言', '第十条'])).toEqual(['序言', '第十条', '第五十九条', '第五十九条之一']);
  });

  it('adds an article to the entry of its version, and lets one without a version state it', () => {
    expect(withCited([], { law, version: now, article: '第四条' })).toEqual([{ law, version: now, articles: ['第四条'] }]);
    expect(withCited([{ law: '候鸟保护法', articles: ['第九条'] }], { law, version: now, article: '第四条' })).toEqual([{ law: '候鸟保护法', version: now, articles: ['第四条', '第九条'] }]);
    const twice = withCited([{ law, version: now, articles: ['第四条'] }], { law, version: now, article: '第四条' });
    expect(twice).toEqual([{ law, version: now, articles: ['第四条'] }]);
  });

  it('leaves another version and other laws alone', () => {
    const cites = [{ law, version: old, articles: ['第三条'] }, { law: '中华人民共和国宪法', articles: ['第一条'] }];
    expect(withCited(cites, { law, version: now, article: '第四条' })).toEqual([...cites, { law, version: now, articles: ['第四条'] }]);
  });

  it('moves a law on to its newer version with the numbers that articles have there', () => {
    const cites = [{ law: '中华人民共和国宪法', articles: ['第一条'] }, { law, version: old, articles: ['第三条', '第四条、第八条', '第九条'] }, { law, version: now, articles: ['第一条'] }];
    const moved = citingNewVersion(cites, [amendment('第八条', '第九条'), amendment('第九条', '第十条'), amendment('第四条')]);
    expect(moved).toEqual([cites[0], { law, version: now, articles: ['第一条', '第三条', '第九条', '第十条'] }]);
    expect(cites[1]?.articles, 'what was given stays as it was').toEqual(['第三条', '第四条、第八条', '第九条']);
  });

  it('gives a question the number that its article has now', () => {
    expect(renumbered('第4条、第六条', amendment('第四条', '第五条'))).toBe('第五条、第六条');
    expect(renumbered('第四条', amendment('第四条', '第四条'))).toBe('第四条');
    expect(renumbered('第四条', amendment('第四条'))).toBe('第四条');
    expect(renumbered(undefined, amendment('第四条', '第五条'))).toBe('');
  });

  it('knows a list that does not say the newer version', () => {
    expect(citesOlder([], amendment('第四条'))).toBe(true);
    expect(citesOlder([{ law, articles: ['第四条'] }], amendment('第四条'))).toBe(true);
    expect(citesOlder([{ law, version: old, articles: ['第四条'] }, { law, version: now, articles: ['第五条'] }], amendment('第四条'))).toBe(true);
    expect(citesOlder([{ law, version: now, articles: ['第四条'] }], amendment('第四条'))).toBe(false);
  });

  it('lists the law where only the text names it', () => {
    expect(citingNewVersion([], [amendment('第四条', '第五条')])).toEqual([{ law, version: now, articles: ['第五条'] }]);
    expect(citingNewVersion([], [])).toEqual([]);
  });
});
