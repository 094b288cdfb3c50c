import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import type { LawFlagSettlementOutcomeEnum } from '@/api';
import { citySlug } from '@/shared/city';
import { say } from '@/shared/i18n';
import { done, failed } from '@/shared/ui/notice';
import type { LawFlagSource, ShownFlag } from './lawFlagSources';

/** Open flags of what an editor has open, and the way to settle any flag. */
export function useLawFlags<F extends ShownFlag>(options: { source: LawFlagSource<F>; opened?: Ref<string> }) {
  const { source } = options;
  const slug = citySlug();
  const queries = useQueryClient();
  const opened = computed(() => options.opened?.value ?? '');
  const ofOpened = useQuery({
    queryKey: [source.key, slug, 'opened', opened],
    queryFn: () => source.list({ opened: opened.value, state: 'open', limit: 100 }),
    enabled: computed(() => opened.value !== '' && source.mayList()),
  });
  const settle = useMutation({
    mutationFn: (settled: { flag: F; outcome: LawFlagSettlementOutcomeEnum }) => source.settle(settled.flag.id, settled.outcome),
    onSuccess: () => done(say('parts.lawFlags.settled')),
    onError: failed,
    onSettled: () => queries.invalidateQueries({ queryKey: [source.key] }),
  });
  return { ofOpened, settle, maySettle: computed(() => source.maySettle()) };
}
