import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope } from 'vue';
import type { Suggestion } from '@/api';
import { useSuggestions } from './useSuggestions';

const one = (text: string): Suggestion => ({ text, kind: 'law', link: `/laws/${text}` });

describe('suggestions while typing', () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  it('come once for words typed quickly, and never from an older answer', async () => {
    const answers = new Map<string, (items: Suggestion[]) => void>();
    const asked: string[] = [];
    const source = { suggestSearches: ({ q }: { q: string }) => { asked.push(q); return new Promise<{ items: Suggestion[] }>((resolve) => answers.set(q, (items) => resolve({ items }))); } };
    const scope = effectScope();
    const box = scope.run(() => useSuggestions('wuwei', source));

    box?.ask('公');
    box?.ask('公务');
    await vi.advanceTimersByTimeAsync(200);
    box?.ask('公务员');
    await vi.advanceTimersByTimeAsync(200);
    answers.get('公务员')?.([one('公务员法')]);
    answers.get('公务')?.([one('公务卡')]);
    await vi.advanceTimersByTimeAsync(0);

    expect(asked).toEqual(['公务', '公务员']);
    expect(box?.suggestions.value.map((found) => found.text)).toEqual(['公务员法']);
    scope.stop();
  });

  it('are gone when the words are, when one is taken, and when the server fails', async () => {
    let fail = false;
    const source = { suggestSearches: () => (fail ? Promise.reject(new Error('down')) : Promise.resolve({ items: [one('刑法')] })) };
    const scope = effectScope();
    const box = scope.run(() => useSuggestions('wuwei', source));

    box?.ask('刑');
    await vi.advanceTimersByTimeAsync(200);
    expect(box?.suggestions.value).toHaveLength(1);
    box?.ask('  ');
    expect(box?.suggestions.value).toEqual([]);
    box?.ask('刑');
    box?.forget();
    await vi.advanceTimersByTimeAsync(200);
    expect(box?.suggestions.value).toEqual([]);
    fail = true;
    box?.ask('刑');
    await vi.advanceTimersByTimeAsync(200);
    expect(box?.suggestions.value).toEqual([]);
    scope.stop();
  });
});
