import { computed, onScopeDispose, reactive, type ComputedRef } from 'vue';
import type { AnswerReceipt, PaperItem } from '@/api';
import { ProblemError, worthRetrying } from '@/shared/http/problem';

export type SaveState = 'none' | 'saved' | 'saving' | 'unsaved' | 'conflict';

export interface Answer {
  position: number;
  chosen: number[];
  /** Counts the changes of this item; the server never lets a lower one overwrite a higher. */
  sequence: number;
  state: SaveState;
  /** In a conflict: what another device or tab has stored since; `chosen` is what this page holds, and the learner says which of them counts. */
  stored?: { chosen: number[]; sequence: number };
}

export interface Answers {
  of(position: number): Answer;
  all: ComputedRef<Answer[]>;
  answered: ComputedRef<number>;
  unsaved: ComputedRef<number>;
  /** Places of the items of which two devices hold different answers. */
  conflicts: ComputedRef<number[]>;
  choose(position: number, chosen: number[]): void;
  /** Settles a conflict: this page's answer, or the one that is stored. */
  settle(position: number, choice: 'mine' | 'stored'): void;
  /** Wait until everything is stored, at most so long. */
  flush(milliseconds: number): Promise<boolean>;
  /** Send every answer once more, whatever was acknowledged. */
  sendAgain(): void;
  retryNow(): void;
  close(): void;
}

interface Kept { [position: string]: { chosen: number[]; sequence: number } }

/**
 * Answers on their way to the server: one packet at a time for each item, the latest choice wins, failures are tried again for as long as the sitting
 * is open. What is not acknowledged also lies in the tab's storage, so that a reload sends it. Where another device has stored something else in the
 * meantime nothing is overwritten and nothing thrown away: both answers stand until the learner chooses; until then the stored one counts.
 */
export function useAnswers(options: {
  sittingId: string;
  items: PaperItem[];
  save: (position: number, sequence: number, chosen: number[], last: boolean) => Promise<AnswerReceipt>;
  onClosed: () => void;
  storage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}): Answers {
  const storage = options.storage ?? sessionStorage;
  const key = `xuefa.sitting.${options.sittingId}`;
  const answers = reactive(new Map<number, Answer>());
  const flying = new Set<number>();
  const tries = new Map<number, number>();
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  let open = true;

  for (const item of options.items) {
    answers.set(item.position, { position: item.position, chosen: [...item.chosen], sequence: item.sequence, state: item.sequence > 0 ? 'saved' : 'none' });
  }

  function kept(): Kept {
    try {
      return JSON.parse(storage.getItem(key) ?? '{}') as Kept;
    } catch {
      return {};
    }
  }

  function keep(): void {
    const waiting: Kept = {};
    for (const answer of answers.values()) {
      if (answer.state !== 'none' && answer.state !== 'saved') {
        waiting[answer.position] = { chosen: answer.chosen, sequence: answer.sequence };
      }
    }
    try {
      if (Object.keys(waiting).length > 0) {
        storage.setItem(key, JSON.stringify(waiting));
      } else {
        storage.removeItem(key);
      }
    } catch {
      // Without storage a reload may lose what the server has not acknowledged; the page says which items those are.
    }
  }

  function of(position: number): Answer {
    const answer = answers.get(position);
    if (!answer) {
      throw new Error(`no item ${position}`);
    }
    return answer;
  }

  /** @param least seconds that the server asked to wait for */
  function later(position: number, least = 0): void {
    const count = (tries.get(position) ?? 0) + 1;
    tries.set(position, count);
    clearTimeout(timers.get(position));
    timers.set(position, setTimeout(() => { void send(position); }, Math.max(least * 1_000, Math.min(15_000, 1_000 * 2 ** (count - 1)))));
  }

  async function send(position: number, last = false): Promise<void> {
    const answer = of(position);
    if (!open || (flying.has(position) && !last) || (answer.state !== 'unsaved' && answer.state !== 'saving')) {
      return;
    }
    clearTimeout(timers.get(position));
    const sent = answer.sequence;
    flying.add(position);
    // Once it has failed it is unsaved until the server says otherwise, however often it is under way.
    answer.state = tries.has(position) ? 'unsaved' : 'saving';
    try {
      const receipt = await options.save(position, sent, [...answer.chosen], last);
      flying.delete(position);
      tries.delete(position);
      received(answer, sent, receipt);
    } catch (error) {
      flying.delete(position);
      refused(answer, error);
    }
    keep();
  }

  function received(answer: Answer, sent: number, receipt: AnswerReceipt): void {
    if (!receipt.applied && receipt.chosen.join() !== answer.chosen.join()) {
      answer.stored = { chosen: [...receipt.chosen], sequence: receipt.sequence };
      answer.state = 'conflict';
      return;
    }
    if (receipt.applied && answer.sequence > sent) {
      // Changed while the packet was under way.
      answer.state = 'unsaved';
      void send(answer.position);
      return;
    }
    answer.sequence = receipt.sequence;
    answer.state = 'saved';
  }

  function refused(answer: Answer, error: unknown): void {
    answer.state = 'unsaved';
    if (error instanceof ProblemError && (error.slug === 'sitting-closed' || error.status === 404)) {
      close();
      options.onClosed();
    } else if (worthRetrying(error) || (error instanceof ProblemError && error.status === 401)) {
      later(answer.position, error instanceof ProblemError ? error.retryAfterSeconds : 0);
    } else {
      // The server does not take it in this form; trying the same again slowly keeps the learner informed and costs little.
      tries.set(answer.position, 5);
      later(answer.position);
    }
  }

  function choose(position: number, chosen: number[]): void {
    if (!open) {
      return;
    }
    const answer = of(position);
    // Who answers with both answers in sight has chosen: count on from the stored one.
    answer.sequence = Math.max(answer.sequence, answer.stored?.sequence ?? 0) + 1;
    answer.stored = undefined;
    answer.chosen = [...chosen];
    answer.state = 'unsaved';
    tries.delete(position);
    keep();
    void send(position);
  }

  function settle(position: number, choice: 'mine' | 'stored'): void {
    const answer = of(position);
    if (!answer.stored) {
      return;
    }
    if (choice === 'mine') {
      choose(position, answer.chosen);
      return;
    }
    Object.assign(answer, { ...answer.stored, state: 'saved', stored: undefined });
    keep();
  }

  function retryNow(): void {
    for (const answer of answers.values()) {
      if (answer.state === 'unsaved') {
        tries.delete(answer.position);
        void send(answer.position);
      }
    }
  }

  async function flush(milliseconds: number): Promise<boolean> {
    retryNow();
    const until = Date.now() + milliseconds;
    while (unsaved.value > 0 && open && Date.now() < until) {
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
    return unsaved.value === 0;
  }

  function sendAgain(): void {
    for (const answer of answers.values()) {
      if (answer.chosen.length > 0 && !answer.stored) {
        answer.sequence += 1;
        answer.state = 'unsaved';
      }
    }
    retryNow();
  }

  function close(): void {
    open = false;
    timers.forEach((timer) => clearTimeout(timer));
    try {
      storage.removeItem(key);
    } catch {
      // Nothing to clear.
    }
  }

  function leaving(): void {
    for (const answer of answers.values()) {
      if (open && (answer.state === 'unsaved' || answer.state === 'saving')) {
        void send(answer.position, true);
      }
    }
  }

  const all = computed(() => [...answers.values()].sort((a, b) => a.position - b.position));
  const answered = computed(() => all.value.filter((answer) => (answer.stored ?? answer).chosen.length > 0).length);
  const unsaved = computed(() => all.value.filter((answer) => answer.state === 'unsaved' || answer.state === 'saving').length);

  const conflicts = computed(() => all.value.filter((answer) => answer.stored).map((answer) => answer.position));

  // What an earlier page of this tab could not deliver.
  for (const [position, value] of Object.entries(kept())) {
    const answer = answers.get(Number(position));
    if (answer && value.sequence > answer.sequence) {
      Object.assign(answer, { chosen: value.chosen, sequence: value.sequence, state: 'unsaved' });
    } else if (answer && value.chosen.join() !== answer.chosen.join()) {
      Object.assign(answer, { chosen: value.chosen, state: 'conflict', stored: { chosen: answer.chosen, sequence: answer.sequence } });
    }
  }
  keep();
  retryNow();

  window.addEventListener('online', retryNow);
  window.addEventListener('pagehide', leaving);
  onScopeDispose(() => {
    window.removeEventListener('online', retryNow);
    window.removeEventListener('pagehide', leaving);
    timers.forEach((timer) => clearTimeout(timer));
  });

  return { of, all, answered, unsaved, conflicts, choose, settle, flush, sendAgain, retryNow, close };
}
