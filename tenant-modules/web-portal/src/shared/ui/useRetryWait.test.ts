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
    const left = scope.run(() => useRetryWait(() => ({ retryAfterSeconds: 3 }))) as Ref<number>;

    expect(left.value).toBe(3);
    await vi.advanceTimersByTimeAsync(1_250);
    expect(left.value).toBe(2);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(left.value).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('waits for nothing where the server named no time, and anew each time it names one', async () => {
    const told = ref<{ retryAfterSeconds?: number }>({});
    const left = scope.run(() => useRetryWait(() => told.value)) as Ref<number>;

    expect(left.value).toBe(0);
    told.value = { retryAfterSeconds: 7 };
    await nextTick();

    expect(left.value).toBe(7);
    await vi.advanceTimersByTimeAsync(8_000);
    told.value = { retryAfterSeconds: 7 };
    await nextTick();

    expect(left.value).toBe(7);
  });
});
