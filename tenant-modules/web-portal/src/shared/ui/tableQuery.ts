import { computed, type ComputedRef } from 'vue';
import { useRoute, useRouter, type LocationQuery } from 'vue-router';

export interface TableQuery {
  cursor?: string;
  limit: number;
  sort?: string;
  filters: Record<string, string | undefined>;
}

function one(value: LocationQuery[string] | undefined): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  return first ?? undefined;
}

/**
 * Where a table is, kept in the address: it survives a reload, the back button and being sent to a colleague.
 * Cursors already passed are remembered in the address too, so that "previous page" works with opaque marks.
 */
export function useTableQuery(options: { filters: string[]; limit?: number }): {
  query: ComputedRef<TableQuery>;
  page: ComputedRef<number>;
  filter: (name: string, value: string | undefined) => void;
  sortBy: (sort: string | undefined) => void;
  setLimit: (limit: number) => void;
  next: (cursor: string) => void;
  previous: () => void;
  reset: () => void;
  filtered: ComputedRef<boolean>;
} {
  const route = useRoute();
  const router = useRouter();

  const passed = computed(() => (one(route.query.passed) ?? '').split('~').filter((mark, index, all) => all.length > 1 || mark !== ''));
  const query = computed<TableQuery>(() => ({
    cursor: one(route.query.cursor),
    limit: Number(one(route.query.limit) ?? options.limit ?? 20) || 20,
    sort: one(route.query.sort),
    filters: Object.fromEntries(options.filters.map((name) => [name, one(route.query[name])])),
  }));
  const page = computed(() => passed.value.length + 1);
  const filtered = computed(() => options.filters.some((name) => query.value.filters[name] !== undefined));

  function go(change: Record<string, string | undefined>, keepPlace = false): void {
    const next: Record<string, string | undefined> = {};
    for (const [name, value] of Object.entries(route.query)) {
      next[name] = one(value);
    }
    Object.assign(next, keepPlace ? {} : { cursor: undefined, passed: undefined }, change);
    void router.replace({ query: Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined && value !== '')) as LocationQuery });
  }

  return {
    query,
    page,
    filtered,
    filter: (name, value) => go({ [name]: value }),
    sortBy: (sort) => go({ sort }),
    setLimit: (limit) => go({ limit: String(limit) }),
    next: (cursor) => go({ cursor, passed: [...passed.value, query.value.cursor ?? '-'].join('~') }, true),
    previous: () => {
      const back = [...passed.value];
      const mark = back.pop();
      go({ cursor: mark === '-' ? undefined : mark, passed: back.join('~') || undefined }, true);
    },
    reset: () => go(Object.fromEntries(options.filters.map((name) => [name, undefined]))),
  };
}
