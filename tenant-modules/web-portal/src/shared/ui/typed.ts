import { onScopeDispose, ref, watch, type Ref } from 'vue';

/**
 * The words of a search field: they become the table's filter when the person pauses, follow the filter when the address changes, and are forgotten with the
 * page – a pause that ends after the person has gone elsewhere changes nothing there.
 */
export function useTyped(options: { filter: () => string | undefined; take: (text: string | undefined) => void; pause?: number }): Ref<string> {
  const words = ref(options.filter() ?? '');
  let taken = options.filter();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wanted = (): string | undefined => words.value.trim() || undefined;
  watch(words, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (wanted() !== taken) {
        taken = wanted();
        options.take(taken);
      }
    }, options.pause ?? 350);
  });
  watch(options.filter, (text) => {
    // An address that only follows the words must not overwrite what has been typed meanwhile.
    if (text !== taken) {
      taken = text;
      words.value = text ?? '';
    }
  });
  onScopeDispose(() => clearTimeout(timer));
  return words;
}
