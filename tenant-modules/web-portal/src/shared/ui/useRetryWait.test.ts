import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope, nextTick, ref, type EffectScope, type Ref } from 'vue';
import { useRetryWait } from './useRetryWait';

describe('waiting until the server wants to be asked again', () => {
  let scope: EffectScope;
  beforeEach(() => {
    vi.useFakeTimers();
    scope = effectScope();
  });
  afterEach(() => {
    scope.stop();
    vi.useRealTimers();
  });

  it('counts down to nothing and stops there', async () => {
    const left = scope.run(() => useRetryWait(() => 3)) as Ref<number>;

    expect(left.value).toBe(3);
    await vi.advanceTimersByTimeAsync(1_250);
    expect(left.value).toBe(2);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(left.value).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('waits for nothing where the server named no time, and anew when it names another', async () => {
    const asked = ref<number | undefined>();
    const left = scope.run(() => useRetryWait(() => asked.value)) as Ref<number>;

    expect(left.value).toBe(0);
    asked.value = 7;
    await nextTick();

    expect(left.value).toBe(7);
  });
});
