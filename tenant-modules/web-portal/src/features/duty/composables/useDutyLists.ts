import { useQuery } from '@tanstack/vue-query';
import { computed, type ComputedRef, type Ref } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { DutyListsApi, type DutyList } from '@/api';
import { citySlug } from '@/shared/city';
import { configuration } from '@/shared/http/client';

/** The city's lists, and the one a page is about: from the address, else the published one, else the newest. */
export function useDutyLists(): {
  all: ComputedRef<DutyList[] | undefined>;
  current: ComputedRef<DutyList | undefined>;
  error: Ref<unknown>;
  loading: Ref<boolean>;
  refetch: () => void;
  choose: (id: string) => void;
} {
  const slug = citySlug();
  const route = useRoute();
  const router = useRouter();
  const { data, error, isFetching, refetch } = useQuery({ queryKey: ['duty-lists', slug], queryFn: () => new DutyListsApi(configuration).listDutyLists({ city: slug, limit: 100 }) });
  const all = computed(() => data.value?.items);
  const current = computed(() => all.value?.find((list) => list.id === route.query.list) ?? all.value?.find((list) => list.state === 'published') ?? all.value?.[0]);
  return {
    all,
    current,
    error,
    loading: isFetching,
    refetch: () => { void refetch(); },
    choose: (id) => { void router.replace({ query: { list: id } }); },
  };
}
