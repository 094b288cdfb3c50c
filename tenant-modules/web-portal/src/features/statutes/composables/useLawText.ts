import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue';
import { LawsApi, type Article } from '@/api';
import { configuration } from '@/shared/http/client';

const page = 100;

interface Source { listArticles(request: { city: string; lawId: string; versionId: string; cursor?: string; limit?: number }): Promise<{ items: Article[]; next?: string }> }

/**
 * All articles of a version, page after page from the first: a law is read as one text, and the browser's own search finds its words.
 * Another version begins anew; what still comes of the old one is dropped.
 */
export function useLawText(options: { city: string; lawId: Ref<string>; versionId: Ref<string | undefined>; api?: Source }): {
  articles: Ref<Article[]>; whole: Ref<boolean>; error: Ref<unknown>; again: () => void;
} {
  const api = options.api ?? new LawsApi(configuration);
  const articles = shallowRef<Article[]>([]);
  const whole = ref(false);
  const error = shallowRef<unknown>();
  let run = 0;
  let next: string | undefined;

  async function load(mine: number): Promise<void> {
    const versionId = options.versionId.value;
    if (!versionId) {
      return;
    }
    try {
      do {
        const found = await api.listArticles({ city: options.city, lawId: options.lawId.value, versionId, cursor: next, limit: page });
        if (mine !== run) {
          return;
        }
        articles.value = [...articles.value, ...found.items];
        next = found.next;
      } while (next);
      whole.value = true;
    } catch (problem) {
      if (mine === run) {
        error.value = problem;
      }
    }
  }

  function begin(): void {
    run += 1;
    next = undefined;
    articles.value = [];
    whole.value = false;
    error.value = undefined;
    void load(run);
  }

  /** Goes on where it stopped. */
  function again(): void {
    run += 1;
    error.value = undefined;
    void load(run);
  }

  watch([options.lawId, options.versionId], begin, { immediate: true });
  onScopeDispose(() => { run += 1; });
  return { articles, whole, error, again };
}

export interface Piece { heading?: string; level?: number; article?: Article }

/** Articles with each heading once, before the first article that stands below it. */
export function withHeadings(articles: Article[]): Piece[] {
  const pieces: Piece[] = [];
  let before: string[] = [];
  for (const article of articles) {
    let changed = false;
    article.headings.forEach((heading, level) => {
      changed ||= before[level] !== heading;
      if (changed) {
        pieces.push({ heading, level });
      }
    });
    before = article.headings;
    pieces.push({ article });
  }
  return pieces;
}
