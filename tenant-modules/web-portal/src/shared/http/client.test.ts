import { afterEach, describe, expect, it, vi } from 'vitest';
import { MySittingsApi } from '@/api';
import { configuration, freshKey, within } from './client';
import { worthRetrying } from './problem';

describe('a server that does not answer', () => {
  afterEach(() => { vi.unstubAllGlobals(); });

  it('is given up after a while, so that the same request is tried again', async () => {
    vi.stubGlobal('fetch', (_url: string, init: RequestInit) => new Promise((_, reject) => { init.signal?.addEventListener('abort', () => { reject(init.signal?.reason as Error); }); }));

    const saving = new MySittingsApi(configuration).saveMyAnswer({ city: 'wuwei', sittingId: 's1', position: 1, answerInput: { sequence: 1, chosen: [1] } }, within(0.05));

    await expect(saving.catch((error: unknown) => worthRetrying(error))).resolves.toBe(true);
  });
});

describe('the key of an action', () => {
  afterEach(() => { vi.unstubAllGlobals(); });

  const sent: (string | null)[] = [];
  const answering = (...statuses: number[]): void => {
    sent.length = 0;
    vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
      sent.push(new Headers(init.headers).get('Idempotency-Key'));
      return Promise.resolve(new Response(JSON.stringify({ type: '/problems/rule', title: '', status: statuses[0] }), { status: statuses.shift(), headers: { 'Content-Type': 'application/problem+json' } }));
    });
  };
  const start = (key: string): Promise<unknown> => new MySittingsApi(configuration).startMySitting({ city: 'wuwei', idempotencyKey: key, sittingStart: { campaignId: 'c1' } }).catch(() => undefined);

  it('stays while nothing is decided, so that nothing is done twice', async () => {
    answering(503, 429, 401);
    const key = freshKey();
    for (let turn = 0; turn < 3; turn++) {
      await start(key);
    }

    expect(sent).toEqual([key, key, key]);
  });

  it('is another one each time after a refusal, so that what was put right is looked at', async () => {
    answering(422, 400, 422);
    const key = freshKey();
    for (let turn = 0; turn < 3; turn++) {
      await start(key);
    }

    expect(sent[0]).toBe(key);
    expect(new Set(sent).size).toBe(3);
  });
});
