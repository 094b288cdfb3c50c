import { computed, ref, shallowRef, type ComputedRef, type Ref } from 'vue';
import type { MyPracticesApi, Practice, PracticeItem } from '@/api';
import { freshKey } from '@/shared/http/client';
import { failed } from '@/shared/ui/notice';

export interface PracticeRun {
  practice: Ref<Practice | undefined>;
  problem: Ref<unknown>;
  busy: Ref<boolean>;
  at: Ref<number>;
  item: ComputedRef<PracticeItem | undefined>;
  chosen: Ref<number[]>;
  left: ComputedRef<number>;
  begin(): Promise<void>;
  choose(option: number): void;
  answer(): Promise<void>;
  next(): void;
  finish(): Promise<void>;
}

/** One question a screen; each answer is marked by the server and explained at once. */
export function usePractice(options: { api: Pick<MyPracticesApi, 'startPractice' | 'answerPractice' | 'handInPractice'>; city: string; courseId: string }): PracticeRun {
  const practice = shallowRef<Practice>();
  const problem = shallowRef<unknown>();
  const busy = ref(false);
  const at = ref(0);
  const chosen = ref<number[]>([]);
  const item = computed(() => practice.value?.items[at.value]);
  const left = computed(() => practice.value?.items.filter((one) => one.correct === undefined).length ?? 0);

  async function doing(work: () => Promise<void>, tellOnPage: boolean): Promise<void> {
    if (busy.value) {
      return;
    }
    busy.value = true;
    problem.value = undefined;
    try {
      await work();
    } catch (error) {
      if (tellOnPage) {
        problem.value = error;
      } else {
        failed(error);
      }
    } finally {
      busy.value = false;
    }
  }

  function show(index: number): void {
    at.value = index;
    chosen.value = practice.value?.items[index]?.chosen ?? [];
  }

  return {
    practice, problem, busy, at, item, chosen, left,
    begin: () => doing(async () => {
      practice.value = await options.api.startPractice({ city: options.city, courseId: options.courseId, idempotencyKey: freshKey() });
      const open = practice.value.items.findIndex((one) => one.correct === undefined);
      show(open < 0 ? 0 : open);
    }, true),
    choose: (option) => {
      if (!item.value || item.value.correct !== undefined || busy.value) {
        return;
      }
      if (item.value.type !== 'multiple') {
        chosen.value = [option];
      } else {
        chosen.value = chosen.value.includes(option) ? chosen.value.filter((other) => other !== option) : [...chosen.value, option].sort((a, b) => a - b);
      }
    },
    answer: () => doing(async () => {
      const current = item.value;
      const open = practice.value;
      if (!current || !open || chosen.value.length === 0) {
        return;
      }
      const marked = await options.api.answerPractice({ city: options.city, practiceId: open.id, number: current.number, practiceAnswer: { chosen: chosen.value } });
      practice.value = { ...open, items: open.items.map((one) => (one.number === marked.number ? { ...one, ...marked } : one)) };
      // The first answer stands: when another tab was faster, its choice is shown.
      chosen.value = marked.chosen ?? chosen.value;
    }, false),
    next: () => {
      const items = practice.value?.items ?? [];
      const following = items.findIndex((one, index) => index > at.value && one.correct === undefined);
      const any = items.findIndex((one) => one.correct === undefined);
      show(following >= 0 ? following : any >= 0 ? any : Math.min(items.length - 1, at.value + 1));
    },
    finish: () => doing(async () => {
      if (practice.value) {
        practice.value = await options.api.handInPractice({ city: options.city, practiceId: practice.value.id, practiceHandIn: { answers: [] } });
      }
    }, false),
  };
}
