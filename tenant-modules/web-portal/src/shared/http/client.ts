import { Configuration, type Middleware } from '@/api/runtime';
import { problemFrom } from './problem';

/** Set once by the application; shared code knows no adapter. */
export interface TokenSource {
  /** A token good for at least the next seconds, or nothing when nobody is logged in. */
  token(): Promise<string | undefined>;
  /** The server does not accept the token any more. */
  rejected(): void;
}

let source: TokenSource = { token: () => Promise.resolve(undefined), rejected: () => undefined };

export function useTokenSource(next: TokenSource): void {
  source = next;
}

export function currentToken(): Promise<string | undefined> {
  return source.token();
}

const KEY = 'Idempotency-Key';
/** Keys whose action the server has refused for good; the same form sent again, put right, is another action. */
const spent = new Map<string, string>();

/** Says nothing about the action: not let in, still at work, or not even looked at. */
const undecided = (status: number, slug: string): boolean => status >= 500 || status === 401 || status === 429 || slug === 'idempotency-key-in-flight';

const keys: Middleware = {
  pre({ url, init }) {
    const headers = new Headers(init.headers);
    let key = headers.get(KEY);
    while (key !== null && spent.has(key)) {
      key = spent.get(key) ?? null;
    }
    if (key !== null) {
      headers.set(KEY, key);
    }
    return Promise.resolve({ url, init: { ...init, headers } });
  },
};

const refuse: Middleware = {
  async post({ init, response }) {
    if (response.ok) {
      return response;
    }
    if (response.status === 401) {
      source.rejected();
    }
    const problem = await problemFrom(response);
    const key = new Headers(init.headers).get(KEY);
    if (key !== null && !undecided(problem.status, problem.slug)) {
      spent.set(key, freshKey());
    }
    throw problem;
  },
};

export const configuration = new Configuration({
  accessToken: async () => (await source.token()) ?? '',
  middleware: [keys, refuse],
});

/** Outlives the page: for the last word of a closing tab. */
export const lastWord: RequestInit = { keepalive: true };

/** For what is tried again by itself: a server that does not answer is as good as one that is away, and the person is to know. */
export const within = (seconds: number): RequestInit => ({ signal: AbortSignal.timeout(seconds * 1_000) });

/** One key for one intended action; keep it over retries. Once the server has refused the action the next request goes out under a new key. */
export function freshKey(): string {
  return crypto.randomUUID();
}

export function etagOf(raw: { raw: Response }): string | undefined {
  return raw.raw.headers.get('ETag') ?? undefined;
}
