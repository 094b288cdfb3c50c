import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createApp, effectScope, ref, type EffectScope } from 'vue';
import type { PublicCity } from '@/api';
import { city } from '@/shared/city';
import type { LawFlagSource, ShownFlag } from './lawFlagSources';
import { useLawFlags } from './useLawFlags';

function flag(id: string): ShownFlag {
  return {
    id, state: 'open', raisedAt: new Date(), edited: false, cited: true,
    amendment: { lawId: 'l', law: '候鸟保护法', fromVersionId: 'a', from: new Date('2020-01-01'), toVersionId: 'b', to: new Date('2024-01-01'), article: '4', label: '第四条', change: 'changed' },
  };
}

describe('flags of changed laws', () => {
  let scope: EffectScope;
  let waiting = [flag('1'), flag('2')];
  const source = {
    key: 'birds', kind: 'chapter' as const,
    list: vi.fn(() => Promise.resolve({ open: waiting.length, items: waiting })),
    settle: vi.fn((id: string) => {
      waiting = waiting.filter((one) => one.id !== id);
      return Promise.resolve(flag(id));
    }),
    mayList: vi.fn(() => true), maySettle: vi.fn(() => true),
  } satisfies LawFlagSource<ShownFlag>;

  function open(opened?: string) {
    city.value = { slug: 'wuwei' } as PublicCity;
    const app = createApp({});
    app.use(VueQueryPlugin, { queryClient: new QueryClient({ defaultOptions: { queries: { retry: false } } }) });
    scope = effectScope();
    return app.runWithContext(() => scope.run(() => useLawFlags({ source, ...(opened ? { opened: ref(opened) } : {}) }))) as ReturnType<typeof useLawFlags<ShownFlag>>;
  }

  afterEach(() => {
    scope.stop();
    waiting = [flag('1'), flag('2')];
    vi.clearAllMocks();
  });

  it('are asked for what is open only, and asked for again once one is settled', async () => {
    const { ofOpened, settle } = open('course-1');
    await vi.waitFor(() => expect(ofOpened.data.value?.items).toHaveLength(2));
    expect(source.list).toHaveBeenCalledWith({ opened: 'course-1', state: 'open', limit: 100 });

    settle.mutate({ flag: flag('1'), outcome: 'confirmed' });

    await vi.waitFor(() => expect(ofOpened.data.value?.items.map((one) => one.id)).toEqual(['2']));
    expect(source.settle).toHaveBeenCalledWith('1', 'confirmed');
  });

  it('are not asked for while nothing is open, nor by whom it is not for', async () => {
    open();
    scope.stop();
    source.mayList.mockReturnValue(false);
    open('course-1');
    await Promise.resolve();

    expect(source.list).not.toHaveBeenCalled();
  });
});
