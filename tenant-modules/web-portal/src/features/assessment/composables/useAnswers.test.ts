import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope, type EffectScope } from 'vue';
import type { AnswerReceipt, PaperItem } from '@/api';
import { ProblemError } from '@/shared/http/problem';
import { useAnswers, type Answers } from './useAnswers';

function paper(count = 3): PaperItem[] {
  return Array.from({ length: count }, (_, index) => ({ position: index + 1, type: 'single', points: 2, stem: '题', options: ['甲', '乙', '丙'], sequence: 0, chosen: [] }));
}

/** A server that keeps the highest sequence, as the contract says. */
function server(): { stored: Map<number, { sequence: number; chosen: number[] }>; save: (position: number, sequence: number, chosen: number[]) => Promise<AnswerReceipt> } {
  const stored = new Map<number, { sequence: number; chosen: number[] }>();
  return {
    stored,
    save: (position, sequence, chosen) => {
      const before = stored.get(position);
      const applied = sequence > (before?.sequence ?? 0);
      if (applied) {
        stored.set(position, { sequence, chosen });
      }
      const now = stored.get(position) ?? { sequence: 0, chosen: [] };
      return Promise.resolve({ position, sequence: now.sequence, chosen: now.chosen, applied });
    },
  };
}

class Memory {
  readonly values = new Map<string, string>();
  getItem(key: string): string | null { return this.values.get(key) ?? null; }
  setItem(key: string, value: string): void { this.values.set(key, value); }
  removeItem(key: string): void { this.values.delete(key); }
}

describe('answers of a sitting', () => {
  let scope: EffectScope;
  let storage: Memory;
  const onClosed = vi.fn();

  function open(save: Parameters<typeof useAnswers>[0]['save'], items = paper()): Answers {
    scope = effectScope();
    return scope.run(() => useAnswers({ sittingId: 's', items, save, onClosed, storage })) as Answers;
  }

  beforeEach(() => {
    vi.useFakeTimers();
    storage = new Memory();
    onClosed.mockReset();
  });

  afterEach(() => {
    scope.stop();
    vi.useRealTimers();
  });

  it('are saved one by one and told as saved only when the server says so', async () => {
    const { save, stored } = server();
    const answers = open(save);

    answers.choose(2, [3]);
    expect(answers.of(2).state).toBe('saving');
    await vi.advanceTimersByTimeAsync(0);

    expect(answers.of(2).state).toBe('saved');
    expect(stored.get(2)).toEqual({ sequence: 1, chosen: [3] });
    expect(answers.answered.value).toBe(1);
  });

  it('end with the last choice, however fast the choices come', async () => {
    const remote = server();
    const answers = open((position, sequence, chosen) => new Promise((resolve) => { setTimeout(() => resolve(remote.save(position, sequence, chosen)), 200); }));

    answers.choose(1, [1]);
    answers.choose(1, [2]);
    answers.choose(1, [3]);
    await vi.advanceTimersByTimeAsync(1_000);

    expect(remote.stored.get(1)?.chosen).toEqual([3]);
    expect(answers.of(1).state).toBe('saved');
    expect(answers.of(1).chosen).toEqual([3]);
  });

  it('are tried again until they arrive, and say so meanwhile', async () => {
    const remote = server();
    let down = true;
    const answers = open((position, sequence, chosen) => (down ? Promise.reject(new TypeError('Failed to fetch')) : remote.save(position, sequence, chosen)));

    answers.choose(1, [2]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(answers.of(1).state).toBe('unsaved');
    down = false;
    await vi.advanceTimersByTimeAsync(15_000);

    expect(answers.of(1).state).toBe('saved');
  });

  it('are sent at once when the network comes back', async () => {
    const remote = server();
    let down = true;
    const answers = open((position, sequence, chosen) => (down ? Promise.reject(new TypeError('Failed to fetch')) : remote.save(position, sequence, chosen)));
    answers.choose(1, [2]);
    await vi.advanceTimersByTimeAsync(20_000);

    down = false;
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(0);

    expect(answers.of(1).state).toBe('saved');
  });

  it('survive a reload before the server has acknowledged them', async () => {
    open(() => new Promise(() => undefined)).choose(3, [1]);
    scope.stop();
    const remote = server();

    const answers = open(remote.save);
    await vi.advanceTimersByTimeAsync(0);

    expect(answers.of(3).chosen).toEqual([1]);
    expect(remote.stored.get(3)?.chosen).toEqual([1]);
    expect(storage.values.size).toBe(0);
  });

  it('stand beside what another device has saved while this tab was away, until the learner says which counts', async () => {
    open(() => new Promise(() => undefined)).choose(1, [1]);
    scope.stop();
    const items = paper();
    Object.assign(items[0] as PaperItem, { sequence: 5, chosen: [2] });
    const remote = server();
    remote.stored.set(1, { sequence: 5, chosen: [2] });

    const answers = open(remote.save, items);
    await vi.advanceTimersByTimeAsync(0);

    expect(answers.of(1)).toMatchObject({ chosen: [1], state: 'conflict', stored: { chosen: [2], sequence: 5 } });
    expect(remote.stored.get(1)).toEqual({ sequence: 5, chosen: [2] });
  });

  /** Another device has counted to 9 and chosen the third option before this page sends its first. */
  async function overtaken(): Promise<{ answers: Answers; remote: ReturnType<typeof server> }> {
    const remote = server();
    remote.stored.set(1, { sequence: 9, chosen: [3] });
    const answers = open(remote.save);
    answers.choose(1, [1]);
    await vi.advanceTimersByTimeAsync(0);
    return { answers, remote };
  }

  it('overwrite nothing that another device saved, and lose nothing that was chosen here', async () => {
    const { answers, remote } = await overtaken();

    expect(answers.of(1)).toMatchObject({ chosen: [1], state: 'conflict', stored: { chosen: [3], sequence: 9 } });
    expect(answers.conflicts.value).toEqual([1]);
    expect(answers.unsaved.value).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(remote.stored.get(1)).toEqual({ sequence: 9, chosen: [3] });
  });

  it('follow the learner who keeps the answer of this device', async () => {
    const { answers, remote } = await overtaken();

    answers.settle(1, 'mine');
    await vi.advanceTimersByTimeAsync(0);

    expect(answers.of(1)).toMatchObject({ chosen: [1], sequence: 10, state: 'saved', stored: undefined });
    expect(remote.stored.get(1)).toEqual({ sequence: 10, chosen: [1] });
  });

  it('follow the learner who takes the answer of the other device', async () => {
    const { answers, remote } = await overtaken();

    answers.settle(1, 'stored');
    await vi.advanceTimersByTimeAsync(60_000);

    expect(answers.of(1)).toMatchObject({ chosen: [3], sequence: 9, state: 'saved', stored: undefined });
    expect(remote.stored.get(1)).toEqual({ sequence: 9, chosen: [3] });
    expect(storage.values.size).toBe(0);
  });

  it('take a new choice made in sight of both as the decision', async () => {
    const { answers, remote } = await overtaken();

    answers.choose(1, [2]);
    await vi.advanceTimersByTimeAsync(0);

    expect(answers.conflicts.value).toEqual([]);
    expect(remote.stored.get(1)).toEqual({ sequence: 10, chosen: [2] });
  });

  it('are no conflict when both devices chose the same', async () => {
    const remote = server();
    remote.stored.set(1, { sequence: 9, chosen: [1] });
    const answers = open(remote.save);

    answers.choose(1, [1]);
    await vi.advanceTimersByTimeAsync(0);

    expect(answers.of(1)).toMatchObject({ sequence: 9, state: 'saved' });
  });

  it('are counted at the hand-in as the server holds them while a conflict stands', async () => {
    const remote = server();
    remote.stored.set(1, { sequence: 9, chosen: [3] });
    const answers = open(remote.save);
    answers.choose(1, []);
    await vi.advanceTimersByTimeAsync(0);

    answers.sendAgain();
    await vi.advanceTimersByTimeAsync(0);

    expect(answers.answered.value).toBe(1);
    expect(remote.stored.get(1)).toEqual({ sequence: 9, chosen: [3] });
  });

  it('stay unsaved while they are tried again, even on their way', async () => {
    const answers = open((_position, sequence) => (sequence === 1 ? new Promise((_, reject) => { setTimeout(() => reject(new TypeError('Failed to fetch')), 3_000); }) : Promise.reject(new Error())));

    answers.choose(1, [1]);
    expect(answers.of(1).state).toBe('saving');
    await vi.advanceTimersByTimeAsync(4_500);

    expect(answers.of(1).state).toBe('unsaved');
  });

  it('wait as long as the server asks when there are too many requests', async () => {
    const save = vi.fn().mockRejectedValue(new ProblemError({ type: '/problems/too-many-requests', title: '', status: 429 }, 20));
    const answers = open(save);

    answers.choose(1, [1]);
    await vi.advanceTimersByTimeAsync(19_000);
    expect(save).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(2_000);

    expect(save).toHaveBeenCalledTimes(2);
  });

  it('stop when the sitting is closed', async () => {
    const save = vi.fn().mockRejectedValue(new ProblemError({ type: '/problems/sitting-closed', title: '已交卷', status: 409 }));
    const answers = open(save);

    answers.choose(1, [1]);
    await vi.advanceTimersByTimeAsync(60_000);

    expect(onClosed).toHaveBeenCalledTimes(1);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('can be waited for before handing in', async () => {
    const remote = server();
    const answers = open((position, sequence, chosen) => new Promise((resolve) => { setTimeout(() => resolve(remote.save(position, sequence, chosen)), 500); }));
    answers.choose(1, [1]);

    const all = answers.flush(5_000);
    await vi.advanceTimersByTimeAsync(1_000);

    expect(await all).toBe(true);
  });

  it('are sent a last time when the page goes away', () => {
    const save = vi.fn(() => new Promise<AnswerReceipt>(() => undefined));
    const answers = open(save);
    answers.choose(1, [2]);

    window.dispatchEvent(new Event('pagehide'));

    expect(save).toHaveBeenLastCalledWith(1, 1, [2], true);
  });
});
