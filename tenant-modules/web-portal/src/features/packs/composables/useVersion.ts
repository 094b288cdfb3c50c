import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { ref, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { PackEffectFromJSON, PackOffersApi, PacksApi, PackVersionsApi, type PackEffect, type PackVersionDetail } from '@/api';
import { citySlug } from '@/shared/city';
import { configuration, freshKey } from '@/shared/http/client';
import { ask, agreed } from '@/shared/ui/confirm';
import { done, failed } from '@/shared/ui/notice';
import type { Step } from './steps';

/** One version and the steps of its way; each says its effect before it is done. */
export function useVersion(options: { versionId: Ref<string>; gone: () => void }) {
  const { t } = useI18n();
  const slug = citySlug();
  const queries = useQueryClient();
  const api = new PackVersionsApi(configuration);
  const one = () => ({ city: slug, versionId: options.versionId.value });
  const { data, error, isFetching, refetch } = useQuery({ queryKey: ['pack-version', slug, options.versionId], queryFn: () => api.getPackVersion(one()) });
  const effect = ref<PackEffect>();
  const offering = ref(false);

  const step = useMutation({
    mutationFn: async (work: { deed: () => Promise<unknown>; said: string }) => { await work.deed(); return work.said; },
    onSuccess: (said) => { done(said); void refetch(); void queries.invalidateQueries({ queryKey: ['elective-packs'] }); void queries.invalidateQueries({ queryKey: ['courses'] }); },
    onError: failed,
  });
  const run = (deed: () => Promise<unknown>, said: string): void => step.mutate({ deed, said });

  async function take(wanted: Step, version: PackVersionDetail): Promise<void> {
    const name = { title: version.pack.title, version: version.version };
    const said = t(`packs.done.${wanted}`, name);
    const question = { title: t(`packs.ask.${wanted}`, name), effect: t(`packs.ask.${wanted}Effect`, name), action: t(`packs.step.${wanted}`) };
    switch (wanted) {
      case 'install':
        try {
          effect.value = PackEffectFromJSON(await (await api.foretellPackInstallationRaw(one())).raw.json());
        } catch (refused) {
          failed(refused);
        }
        return;
      case 'offer':
        offering.value = true;
        return;
      case 'return': {
        const answer = await ask({ ...question, danger: true, reason: { label: t('packs.ask.returnReason'), minimum: 2 } });
        if (answer.agreed) {
          run(() => api.decidePackVersion({ ...one(), packDecision: { decision: 'return', comment: answer.reason } }), said);
        }
        return;
      }
      case 'retire': {
        const answer = await ask({ ...question, danger: true, reason: { label: t('packs.ask.retireReason'), minimum: 2 } });
        if (answer.agreed) {
          run(() => new PacksApi(configuration).retirePack({ city: slug, packId: version.pack.id, packReason: { reason: answer.reason } }), said);
        }
        return;
      }
      case 'discard':
        if (await agreed({ ...question, danger: true })) {
          step.mutate({ deed: () => api.discardPackVersion(one()), said }, { onSuccess: options.gone });
        }
        return;
      case 'submit': case 'approve': case 'publish':
        if (await agreed(question)) {
          run({
            submit: () => api.submitPackVersion(one()),
            approve: () => api.decidePackVersion({ ...one(), packDecision: { decision: 'approve' } }),
            publish: () => api.publishPackVersion(one()),
          }[wanted], said);
        }
    }
  }

  function install(version: PackVersionDetail): void {
    effect.value = undefined;
    run(() => api.installPackVersion(one()), t('packs.done.install', { title: version.pack.title, version: version.version }));
  }

  function offer(to: { city: string; note: string }, version: PackVersionDetail): void {
    offering.value = false;
    run(() => new PackOffersApi(configuration).offerPack({ city: slug, idempotencyKey: freshKey(), newPackOffer: { versionId: version.id, city: to.city, note: to.note || undefined } }),
      t('packs.done.offer', { title: version.pack.title, version: version.version }));
  }

  return { data, error, isFetching, refetch, busy: step.isPending, effect, offering, take, install, offer };
}
