import { useInfiniteQuery } from '@tanstack/vue-query';
import { computed, type ComputedRef, type Ref } from 'vue';
import { useRoute, useRouter, type LocationQuery } from 'vue-router';
import { SearchesApi, type FacetValue, type SearchAnswer, type SearchFacet, type SearchHit, type SearchKind } from '@/api';
import { configuration } from '@/shared/http/client';

export const narrowing = ['law', 'category', 'department', 'tier', 'effective'] as const;
export type Narrowing = (typeof narrowing)[number];
export const kinds: SearchKind[] = ['article', 'course', 'chapter', 'pack', 'question'];
/** Of each kind so many are shown beside the others; the rest is one click away. */
const shownOfEach = 4;

export interface Group { kind: SearchKind; hits: SearchHit[]; count: number; more: boolean }

/** Finds of all kinds by kind, the kind with the best find first. */
export function grouped(hits: SearchHit[], counts: Record<string, number>): Group[] {
  const groups = new Map<SearchKind, SearchHit[]>();
  for (const hit of hits) {
    groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
  }
  return [...groups].map(([kind, all]) => {
    const count = Math.max(counts[kind] ?? 0, all.length);
    const shown = groups.size === 1 ? all : all.slice(0, shownOfEach);
    return { kind, hits: shown, count, more: groups.size > 1 && count > shown.length };
  });
}

export function valuesOf(facets: SearchFacet[] | undefined, name: string): FacetValue[] {
  return facets?.find((facet) => facet.name === name)?.values ?? [];
}

function one(value: LocationQuery[string] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

interface Search {
  words: ComputedRef<string>;
  kind: ComputedRef<SearchKind | undefined>;
  chosen: ComputedRef<Partial<Record<Narrowing, string>>>;
  narrow: (change: Partial<Record<Narrowing | 'kind', string | undefined>>) => void;
  first: ComputedRef<SearchAnswer | undefined>;
  hits: ComputedRef<SearchHit[]>;
  counts: ComputedRef<Record<string, number>>;
  error: Ref<Error | null>;
  loading: Ref<boolean>;
  more: Ref<boolean>;
  next: () => void;
  again: () => void;
}

/** The search as the address says it: words, kind, and what narrows it. */
export function useSearch(city: string): Search {
  const route = useRoute();
  const router = useRouter();
  const api = new SearchesApi(configuration);
  const words = computed(() => one(route.query.q).trim().slice(0, 200));
  const kind = computed(() => kinds.find((known) => known === one(route.query.kind)));
  const chosen = computed(() => Object.fromEntries(narrowing.map((name) => [name, one(route.query[name])]).filter(([, value]) => value)) as Partial<Record<Narrowing, string>>);

  const { data, error, isFetching, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['search', city, words, kind, chosen],
    queryFn: ({ pageParam }) => api.search({
      city, q: words.value, kind: kind.value, law: chosen.value.law, category: chosen.value.category, department: chosen.value.department, tier: chosen.value.tier,
      effective: chosen.value.effective === undefined ? undefined : chosen.value.effective === 'true', cursor: pageParam, limit: kind.value ? 20 : 50,
    }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    enabled: computed(() => words.value !== ''),
    staleTime: 60_000,
  });
  const first = computed(() => data.value?.pages[0]);

  function narrow(change: Partial<Record<Narrowing | 'kind', string | undefined>>): void {
    const query = { ...route.query, ...change };
    void router.push({ query: Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== '')) as LocationQuery });
  }

  return {
    words, kind, chosen, narrow, first, error,
    hits: computed(() => data.value?.pages.flatMap((page) => page.items) ?? []),
    counts: computed(() => Object.fromEntries(valuesOf(first.value?.facets, 'kind').map((value) => [value.value, value.count]))),
    loading: isFetching,
    more: hasNextPage,
    next: () => { void fetchNextPage(); },
    again: () => { void refetch(); },
  };
}
