import { computed, shallowRef } from 'vue';
import type { Me } from '@/api';

/** Who is logged in here, as the server told; empty on public pages. */
export const me = shallowRef<Me>();

/** Whether the caller's roles allow an operation; only decides what is shown. */
export function may(operation: string): boolean {
  return me.value?.capabilities.includes(operation) ?? false;
}

export const isLearner = computed(() => me.value?.roles.includes('learner') ?? false);
