import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope, type EffectScope } from 'vue';
import { useServerClock, type Clock } from './useServerClock';

describe('the clock of the exam', () => {
  let scope: EffectScope;
  const onZero = vi.fn();

  beforeEach(() => {
    vi.useFakeTimers();
    onZero.mockReset();
    scope = effectScope();
  });
  afterEach(() => {
    scope.stop();
    vi.useRealTimers();
  });

  it('shows what the server says is left, whatever the device believes', async () => {
    const clock = scope.run(() => useServerClock({ onZero })) as Clock;
    clock.set(new Date('2026-12-01T01:00:00Z'), new Date('2026-12-01T01:01:30Z'));
    vi.setSystemTime(new Date('2031-01-01T00:00:00Z'));

    await vi.advanceTimersByTimeAsync(30_000);

    expect(clock.remaining.value).toBe(60);
  });

  it('calls once at the end, and again only after more time was given', async () => {
    const clock = scope.run(() => useServerClock({ onZero })) as Clock;
    clock.set(new Date('2026-12-01T01:00:00Z'), new Date('2026-12-01T01:00:10Z'));

    await vi.advanceTimersByTimeAsync(15_000);
    expect(onZero).toHaveBeenCalledTimes(1);
    clock.set(new Date('2026-12-01T01:00:15Z'), new Date('2026-12-01T01:00:20Z'));
    await vi.advanceTimersByTimeAsync(6_000);

    expect(onZero).toHaveBeenCalledTimes(2);
  });
});
