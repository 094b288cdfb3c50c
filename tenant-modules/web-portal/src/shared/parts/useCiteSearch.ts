import { useQuery } from '@tanstack/vue-query';
import { computed, onScopeDispose, ref, watch, type Ref } from 'vue';
import { LawsApi, SearchesApi, type SearchHit } from '@/api';
import { citySlug } from '@/shared/city';
import { configuration } from '@/shared/http/client';
import { tell } from '@/shared/http/problem';
import { articleNumber } from './articleNumber';
import type { Chosen } from './citing';

const pause = 250;

/** 第五十九条之一, 59 and 59-1 as the library counts; undefined where no article is named. */
export function written(typed: string): string | undefined {
  return /^\d{1,4}(-\d{1,3})?$/.test(typed.trim()) ? typed.trim() : articleNumber(typed);
}

/** Articles for the words typed so far. While the search engine is away, laws by their name: then the article is named by its number. */
export function useCiteSearch(words: Ref<string>) {
  const city = citySlug();
  const laws = new LawsApi(configuration);
  const asked = ref('');
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(words, (now) => {
    clearTimeout(timer);
    timer = setTimeout(() => { asked.value = now.trim().slice(0, 200); }, pause);
  }, { immediate: true });
  onScopeDispose(() => clearTimeout(timer));

  const found = useQuery({
    queryKey: ['cite-search', city, asked],
    queryFn: () => new SearchesApi(configuration).search({ city, q: asked.value, kind: 'article', limit: 10 }),
    enabled: computed(() => asked.value !== ''),
    retry: false,
    staleTime: 60_000,
  });
  const away = computed(() => Boolean(found.error.value) && tell(found.error.value).kind === 'unavailable');
  const named = useQuery({
    queryKey: ['cite-laws', city, asked],
    queryFn: () => laws.listLaws({ city, q: asked.value.slice(0, 60), limit: 8 }),
    enabled: computed(() => away.value && asked.value !== ''),
  });

  /** Reads the article as the library has it now, so that what is cited is there. */
  async function read(lawId: string, versionId: string, article: string): Promise<Chosen> {
    const [law, text] = await Promise.all([laws.getLaw({ city, lawId }), laws.getArticle({ city, lawId, versionId, article })]);
    const version = law.versions.find((one) => one.id === text.versionId) ?? law.versions.find((one) => one.current);
    if (!version) {
      throw new Error('a law without versions');
    }
    return { law: law.title, version: version.date, article: text.label };
  }

  return {
    asked, found, named, away,
    waiting: computed(() => words.value.trim().slice(0, 200) !== asked.value || found.isFetching.value),
    ofHit: (hit: SearchHit): Promise<Chosen> => read(hit.lawId ?? '', hit.versionId ?? '', hit.article ?? ''),
    ofLaw: (law: { id: string; currentVersionId: string }, number: string): Promise<Chosen> => read(law.id, law.currentVersionId, number),
  };
}
