import { useQuery } from '@tanstack/vue-query';
import { computed, type ComputedRef, type Ref } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { CampaignsApi, type CampaignSummary } from '@/api';
import { citySlug } from '@/shared/city';
import { configuration } from '@/shared/http/client';

/** The year an administrator's page is about: from the address, else the open one, else the newest. */
export function useCampaigns(): {
  all: ComputedRef<CampaignSummary[] | undefined>;
  current: ComputedRef<CampaignSummary | undefined>;
  id: ComputedRef<string>;
  known: ComputedRef<boolean>;
  error: Ref<unknown>;
  refetch: () => void;
  choose: (id: string) => void;
} {
  const slug = citySlug();
  const route = useRoute();
  const router = useRouter();
  const { data, error, refetch } = useQuery({ queryKey: ['campaigns', slug], queryFn: () => new CampaignsApi(configuration).listCampaigns({ city: slug, limit: 50 }), staleTime: 60_000 });
  const all = computed(() => data.value?.items);
  const current = computed(() => all.value?.find((one) => one.id === route.query.campaign) ?? all.value?.find((one) => one.state === 'open') ?? all.value?.[0]);
  return {
    all,
    current,
    id: computed(() => current.value?.id ?? ''),
    known: computed(() => current.value !== undefined),
    error,
    refetch: () => { void refetch(); },
    choose: (id) => { void router.replace({ query: { ...route.query, campaign: id, cursor: undefined, passed: undefined } }); },
  };
}
