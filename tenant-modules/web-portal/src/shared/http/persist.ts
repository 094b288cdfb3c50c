import { ProblemError, tell, worthRetrying } from './problem';

const first = 500;
const longest = 4_000;

/** The same request under the same key is still at work, or was left behind by a server that died and will be free again in a moment. */
function stillAtWork(error: unknown): boolean {
  return error instanceof ProblemError && error.slug === 'idempotency-key-in-flight';
}

/**
 * Asks again after no answer, "not now" and "still at work", for so long; then throws what came last. Only for requests that may be sent twice: those
 * with a key of their own, or that change nothing.
 */
export async function persist<T>(request: () => Promise<T>, milliseconds: number): Promise<T> {
  const until = Date.now() + milliseconds;
  for (let pause = first; ; pause = Math.min(longest, pause * 2)) {
    try {
      return await request();
    } catch (error) {
      const told = tell(error);
      const wait = told.retryAfterSeconds ? Math.min(longest, told.retryAfterSeconds * 1_000) : pause;
      if (!(worthRetrying(error) || stillAtWork(error)) || Date.now() + wait > until) {
        throw error;
      }
      await new Promise((resolve) => { setTimeout(resolve, wait); });
    }
  }
}
