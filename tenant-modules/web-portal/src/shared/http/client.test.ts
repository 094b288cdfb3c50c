import { afterEach, describe, expect, it, vi } from 'vitest';
import { MySittingsApi } from '@/api';
import { configuration, within } from './client';
import { worthRetrying } from './problem';

describe('a server that does not answer', () => {
  afterEach(() => { vi.unstubAllGlobals(); });

  it('is given up after a while, so that the same request is tried again', async () => {
    vi.stubGlobal('fetch', (_url: string, init: RequestInit) => new Promise((_, reject) => { init.signal?.addEventListener('abort', () => { reject(init.signal?.reason as Error); }); }));

    const saving = new MySittingsApi(configuration).saveMyAnswer({ city: 'wuwei', sittingId: 's1', position: 1, answerInput: { sequence: 1, chosen: [1] } }, within(0.05));

    await expect(saving.catch((error: unknown) => worthRetrying(error))).resolves.toBe(true);
  });
});
