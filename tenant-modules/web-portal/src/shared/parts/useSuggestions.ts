import { onScopeDispose, ref, type Ref } from 'vue';
import { SearchesApi, type Suggestion } from '@/api';
import { configuration } from '@/shared/http/client';

const pause = 150;

interface Source { suggestSearches(request: { city: string; q: string }): Promise<{ items: Suggestion[] }> }

/** What the words typed so far may become. Only the answer to the latest words counts; a failure offers nothing and is nobody's trouble. */
export function useSuggestions(city: string, api: Source = new SearchesApi(configuration)): { suggestions: Ref<Suggestion[]>; ask: (typed: string) => void; forget: () => void } {
  const suggestions = ref<Suggestion[]>([]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;

  function forget(): void {
    clearTimeout(timer);
    latest += 1;
    suggestions.value = [];
  }

  function ask(typed: string): void {
    clearTimeout(timer);
    latest += 1;
    const mine = latest;
    const words = typed.trim().slice(0, 60);
    if (!words) {
      suggestions.value = [];
      return;
    }
    timer = setTimeout(() => {
      api.suggestSearches({ city, q: words })
        .then((answer) => { if (mine === latest) { suggestions.value = answer.items; } })
        .catch(() => { if (mine === latest) { suggestions.value = []; } });
    }, pause);
  }

  onScopeDispose(forget);
  return { suggestions, ask, forget };
}
