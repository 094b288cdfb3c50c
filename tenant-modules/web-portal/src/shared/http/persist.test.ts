import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { persist } from './persist';
import { ProblemError } from './problem';

const problem = (slug: string, status: number, retryAfter?: number): ProblemError => new ProblemError({ type: `/problems/${slug}`, title: '', status }, retryAfter);

describe('a request that may be sent twice', () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  it('is sent until the server that died has come back and the key is free', async () => {
    const request = vi.fn()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockRejectedValueOnce(problem('service-unavailable', 503, 5))
      .mockRejectedValueOnce(problem('idempotency-key-in-flight', 409, 1))
      .mockResolvedValue('marked');

    const answer = persist(request, 30_000);
    await vi.advanceTimersByTimeAsync(10_000);

    expect(await answer).toBe('marked');
    expect(request).toHaveBeenCalledTimes(4);
  });

  it('is not sent again after a definite no', async () => {
    const request = vi.fn().mockRejectedValue(problem('answers-differ', 409));

    await expect(persist(request, 30_000)).rejects.toMatchObject({ slug: 'answers-differ' });
    expect(request).toHaveBeenCalledTimes(1);
  });

  it('comes to an end', async () => {
    const request = vi.fn().mockRejectedValue(problem('service-unavailable', 503));

    const refused = expect(persist(request, 10_000)).rejects.toMatchObject({ status: 503 });
    await vi.advanceTimersByTimeAsync(12_000);

    await refused;
    expect(request.mock.calls.length).toBeGreaterThan(3);
  });
});
