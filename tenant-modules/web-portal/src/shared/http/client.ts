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

const refuse: Middleware = {
  async post({ response }) {
    if (response.ok) {
      return response;
    }
    if (response.status === 401) {
      source.rejected();
    }
    throw await problemFrom(response);
  },
};

export const configuration = new Configuration({
  accessToken: async () => (await source.token()) ?? '',
  middleware: [refuse],
});

/** Outlives the page: for the last word of a closing tab. */
export const lastWord: RequestInit = { keepalive: true };

/** For what is tried again by itself: a server that does not answer is as good as one that is away, and the person is to know. */
export const within = (seconds: number): RequestInit => ({ signal: AbortSignal.timeout(seconds * 1_000) });

/** One key for one intended action; keep it over retries. */
export function freshKey(): string {
  return crypto.randomUUID();
}

export function etagOf(raw: { raw: Response }): string | undefined {
  return raw.raw.headers.get('ETag') ?? undefined;
}
