import { computed, onScopeDispose, ref, type ComputedRef } from 'vue';

export interface Clock {
  /** Whole seconds until the deadline by the server's clock. */
  remaining: ComputedRef<number>;
  set(now: Date, deadline: Date): void;
}

/**
 * The server's time on this page: told once, carried on by the browser's monotonic timer, so that a wrong or changed clock of the device changes nothing.
 */
export function useServerClock(options: { onZero: () => void }): Clock {
  const serverNow = ref(0);
  const told = ref(0);
  const deadline = ref(0);
  const tick = ref(performance.now());
  let fired = false;

  const remaining = computed(() => (deadline.value === 0 ? 0 : Math.max(0, Math.ceil((deadline.value - serverNow.value - (tick.value - told.value)) / 1000))));

  const timer = setInterval(() => {
    tick.value = performance.now();
    if (deadline.value > 0 && remaining.value === 0 && !fired) {
      fired = true;
      options.onZero();
    }
  }, 250);
  onScopeDispose(() => clearInterval(timer));

  return {
    remaining,
    set: (now, until) => {
      serverNow.value = now.getTime();
      told.value = performance.now();
      tick.value = told.value;
      deadline.value = until.getTime();
      if (remaining.value > 0) {
        fired = false;
      }
    },
  };
}
