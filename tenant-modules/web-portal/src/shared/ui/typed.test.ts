import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope, nextTick, ref } from 'vue';
import { useTyped } from './typed';

describe('words of a search field', () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  function field(): { words: { value: string }; filter: { value: string | undefined }; taken: (string | undefined)[]; leave: () => void } {
    const scope = effectScope();
    const filter = ref<string>();
    const taken: (string | undefined)[] = [];
    let words = { value: '' };
    scope.run(() => { words = useTyped({ filter: () => filter.value, take: (text) => { taken.push(text); filter.value = text; } }); });
    return { words, filter, taken, leave: () => scope.stop() };
  }

  it('become the filter once, after a pause', async () => {
    const { words, taken } = field();

    words.value = '宪';
    await nextTick();
    vi.advanceTimersByTime(200);
    words.value = ' 宪法 ';
    await nextTick();
    vi.advanceTimersByTime(400);
    await nextTick();

    expect(taken).toEqual(['宪法']);
    expect(words.value).toBe(' 宪法 ');
  });

  it('are forgotten when the person leaves the page before the pause is over', async () => {
    const { words, taken, leave } = field();

    words.value = '宪法';
    await nextTick();
    leave();
    vi.advanceTimersByTime(1_000);

    expect(taken).toEqual([]);
  });

  it('stay as they are typed while the address is still catching up', async () => {
    const { words, filter } = field();

    words.value = '宪';
    await nextTick();
    vi.advanceTimersByTime(400);
    filter.value = undefined;
    words.value = '宪法';
    filter.value = '宪';
    await nextTick();

    expect(words.value).toBe('宪法');
  });

  it('follow the filter when the address changes', async () => {
    const { words, filter, taken } = field();

    filter.value = '公务员';
    await nextTick();
    vi.advanceTimersByTime(1_000);
    filter.value = undefined;
    await nextTick();
    vi.advanceTimersByTime(1_000);

    expect(words.value).toBe('');
    expect(taken).toEqual([]);
  });
});
