import { onScopeDispose, ref, watch, type Ref } from 'vue';

/** Seconds until the server wants to be asked again, counted down; nothing is refused a second time because a button was pressed too early. */
export function useRetryWait(told: () => { retryAfterSeconds?: number }): Ref<number> {
  const left = ref(0);
  let timer: ReturnType<typeof setInterval> | undefined;

  watch(told, ({ retryAfterSeconds: seconds }) => {
    clearInterval(timer);
    left.value = seconds ?? 0;
    if (left.value > 0) {
      const until = performance.now() + left.value * 1_000;
      timer = setInterval(() => {
        left.value = Math.max(0, Math.ceil((until - performance.now()) / 1_000));
        if (left.value === 0) {
          clearInterval(timer);
        }
      }, 250);
    }
  }, { immediate: true });
  onScopeDispose(() => clearInterval(timer));

  return left;
}
