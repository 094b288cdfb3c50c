import { useQuery } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { LawsApi, type Law } from '@/api';
import { citySlug } from '@/shared/city';
import { configuration } from '@/shared/http/client';
import { sameLaw } from './citing';

/** A law of the library by its title, with its versions; null where the library does not have it. */
export function useLaw(title: Ref<string>): ReturnType<typeof useQuery<Law | null>> {
  const city = citySlug();
  const api = new LawsApi(configuration);
  return useQuery<Law | null>({
    queryKey: ['law-titled', city, title],
    queryFn: async () => {
      const laws = await api.listLaws({ city, q: title.value.slice(0, 60), limit: 20 });
      const found = laws.items.find((one) => sameLaw(one.title, title.value));
      return found ? api.getLaw({ city, lawId: found.id }) : null;
    },
    enabled: computed(() => title.value !== ''),
    staleTime: 60_000,
  });
}
