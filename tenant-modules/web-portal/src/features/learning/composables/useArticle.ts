import { useQuery } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { LawsApi, type Article, type Citation } from '@/api';
import { configuration } from '@/shared/http/client';
import { ProblemError } from '@/shared/http/problem';
import { articleNumber } from '@/shared/parts/articleNumber';

export interface Cited { law: string; article: string }

async function find(api: LawsApi, city: string, cited: Cited, version: Date | undefined): Promise<Article | null> {
  const number = articleNumber(cited.article);
  if (!number) {
    return null;
  }
  const laws = await api.listLaws({ city, q: cited.law, limit: 20 });
  const law = laws.items.find((one) => one.title === cited.law || one.shortTitle === cited.law);
  if (!law) {
    return null;
  }
  // The version that the chapter teaches; where it names none, the one in force.
  const taught = version ? (await api.getLaw({ city, lawId: law.id })).versions.find((one) => one.date.getTime() === version.getTime()) : undefined;
  return api.getArticle({ city, lawId: law.id, versionId: taught?.id ?? law.currentVersionId, article: number });
}

/** The words of a cited article; null when the library does not have it. */
export function useArticle(options: { city: string; cited: Ref<Cited | undefined>; citations: Ref<Citation[]> }): ReturnType<typeof useQuery<Article | null>> {
  const api = new LawsApi(configuration);
  const version = computed(() => options.citations.value.find((one) => one.law === options.cited.value?.law)?.version);
  return useQuery<Article | null>({
    queryKey: ['article', options.city, options.cited, version],
    queryFn: async () => {
      try {
        return options.cited.value ? await find(api, options.city, options.cited.value, version.value) : null;
      } catch (error) {
        if (error instanceof ProblemError && error.status === 404) {
          return null;
        }
        throw error;
      }
    },
    enabled: computed(() => options.cited.value !== undefined),
    staleTime: 3_600_000,
  });
}
