import { computed, onScopeDispose, ref, shallowRef, type ComputedRef, type Ref } from 'vue';
import type { MySittingsApi, OpenSitting, PaperItem } from '@/api';
import { freshKey, lastWord, within } from '@/shared/http/client';
import { persist } from '@/shared/http/persist';
import { ProblemError, worthRetrying } from '@/shared/http/problem';
import { useAnswers, type Answers } from './useAnswers';
import { useServerClock } from './useServerClock';

/** How long a hand-in is tried before the learner is told, in milliseconds; a server that has died is mostly back by then. */
const patience = 30_000;

export type Stage = 'loading' | 'failed' | 'open' | 'handing-in' | 'time-up' | 'marked';

export interface Sitting {
  stage: Ref<Stage>;
  problem: Ref<unknown>;
  sitting: Ref<OpenSitting | undefined>;
  answers: Ref<Answers | undefined>;
  remaining: ComputedRef<number>;
  at: Ref<number>;
  item: ComputedRef<PaperItem | undefined>;
  /** Set when the server holds another number of answers than the page and sending again did not help. */
  differing: Ref<boolean>;
  load(): Promise<void>;
  choose(option: number): void;
  go(position: number): void;
  handIn(confirmed?: boolean): Promise<void>;
}

export function useSitting(options: { api: MySittingsApi; city: string; sittingId: string; onMarked: () => void }): Sitting {
  const { api, city, sittingId } = options;
  const stage = ref<Stage>('loading');
  const problem = shallowRef<unknown>();
  const sitting = shallowRef<OpenSitting>();
  const answers = shallowRef<Answers>();
  const at = ref(1);
  const differing = ref(false);
  let disposed = false;
  let handInKey = freshKey();

  const clock = useServerClock({ onZero: () => { void timeUp(); } });
  const item = computed(() => sitting.value?.items.find((one) => one.position === at.value));

  async function load(): Promise<void> {
    stage.value = 'loading';
    problem.value = undefined;
    try {
      const found = await api.getMySitting({ city, sittingId });
      sitting.value = found;
      if (found.state === 'marked') {
        marked();
        return;
      }
      answers.value ??= useAnswers({
        sittingId,
        items: found.items,
        save: (position, sequence, chosen, last) => api.saveMyAnswer({ city, sittingId, position, answerInput: { sequence, chosen } }, last ? lastWord : within(10)),
        onClosed: () => { void awaitResult(); },
      });
      const first = answers.value.all.value.find((answer) => answer.chosen.length === 0);
      at.value = first?.position ?? 1;
      stage.value = 'open';
      clock.set(found.now, found.deadline);
    } catch (error) {
      problem.value = error;
      stage.value = 'failed';
    }
  }

  function marked(): void {
    stage.value = 'marked';
    answers.value?.close();
    options.onMarked();
  }

  function choose(option: number): void {
    const current = item.value;
    const all = answers.value;
    if (!current || !all || stage.value !== 'open') {
      return;
    }
    const before = all.of(current.position).chosen;
    const next = current.type !== 'multiple' ? [option] : before.includes(option) ? before.filter((other) => other !== option) : [...before, option].sort((a, b) => a - b);
    all.choose(current.position, next);
  }

  function go(position: number): void {
    if (sitting.value?.items.some((one) => one.position === position)) {
      at.value = position;
    }
  }

  async function handIn(confirmed = false): Promise<void> {
    const all = answers.value;
    if (!all || stage.value === 'handing-in' || stage.value === 'marked') {
      return;
    }
    const before = stage.value;
    stage.value = before === 'time-up' ? 'time-up' : 'handing-in';
    problem.value = undefined;
    try {
      await all.flush(before === 'time-up' ? 3_000 : 10_000);
      await send(all, confirmed || before === 'time-up');
      marked();
    } catch (error) {
      if (error instanceof ProblemError && error.slug === 'sitting-closed') {
        await awaitResult();
      } else if (error instanceof ProblemError && error.slug === 'answers-differ') {
        differing.value = true;
        stage.value = 'open';
      } else {
        problem.value = error;
        stage.value = before;
      }
    }
  }

  async function send(all: Answers, confirmed: boolean): Promise<void> {
    try {
      await persist(() => api.handInMySitting({ city, sittingId, idempotencyKey: handInKey, handIn: { answered: all.answered.value, confirmed } }), patience);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.slug !== 'answers-differ' || confirmed) {
        throw error;
      }
      // The server holds another number: give it everything once more, then ask again under a new key.
      handInKey = freshKey();
      all.sendAgain();
      await all.flush(10_000);
      await persist(() => api.handInMySitting({ city, sittingId, idempotencyKey: handInKey, handIn: { answered: all.answered.value, confirmed: false } }), patience).catch((second: unknown) => {
        handInKey = freshKey();
        throw second;
      });
    }
  }

  async function timeUp(): Promise<void> {
    if (stage.value !== 'open') {
      return;
    }
    // The deadline may have been moved; the server's word counts.
    const state = await api.getMySittingClock({ city, sittingId }).catch(() => undefined);
    if (state?.state === 'open' && state.deadline.getTime() > state.now.getTime()) {
      clock.set(state.now, state.deadline);
      return;
    }
    if (state?.state === 'marked') {
      marked();
      return;
    }
    stage.value = 'time-up';
    await handIn(true);
    if ((stage.value as Stage) === 'time-up') {
      await awaitResult();
    }
  }

  /** The server hands in what it has; wait for it to say so. */
  async function awaitResult(): Promise<void> {
    stage.value = 'time-up';
    for (let wait = 1_000; !disposed; wait = Math.min(10_000, wait * 1.5)) {
      try {
        const state = await api.getMySittingClock({ city, sittingId });
        if (state.state === 'marked') {
          marked();
          return;
        }
      } catch (error) {
        if (!worthRetrying(error)) {
          problem.value = error;
        }
      }
      await new Promise((resolve) => { setTimeout(resolve, wait); });
    }
  }

  async function resync(): Promise<void> {
    if (stage.value !== 'open' || document.visibilityState === 'hidden') {
      return;
    }
    try {
      const state = await api.getMySittingClock({ city, sittingId });
      clock.set(state.now, state.deadline);
      if (state.state === 'marked') {
        marked();
      }
    } catch {
      // The clock goes on by itself until the server answers again.
    }
  }

  const timer = setInterval(() => { void resync(); }, 60_000);
  const seen = (): void => { void resync(); };
  document.addEventListener('visibilitychange', seen);
  onScopeDispose(() => {
    disposed = true;
    clearInterval(timer);
    document.removeEventListener('visibilitychange', seen);
  });

  return { stage, problem, sitting, answers, remaining: clock.remaining, at, item, differing, load, choose, go, handIn };
}
