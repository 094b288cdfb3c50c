import { computed, onScopeDispose, ref, shallowRef, type Ref } from 'vue';
import type { MyStudySessionsApi, StudySession } from '@/api';
import { lastWord } from '@/shared/http/client';
import { ProblemError, worthRetrying } from '@/shared/http/problem';

export type Phase = 'starting' | 'active' | 'elsewhere' | 'taken-over' | 'voided' | 'ended' | 'lapsed' | 'closed' | 'refused';
type Reading = 'reading' | 'hidden' | 'idle';
type Api = Pick<MyStudySessionsApi, 'startStudy' | 'reportStudy' | 'switchStudy' | 'endStudy'>;

export interface StudyTimer {
  phase: Ref<Phase>;
  session: Ref<StudySession | undefined>;
  /** The server could not be reached at the last report; time rests until it can. */
  unreachable: Ref<boolean>;
  idle: Ref<boolean>;
  problem: Ref<unknown>;
  /** Credits booked since the page was opened, to be announced. */
  earned: Ref<number>;
  /** Seconds since the last confirmation, while reading; shown, never claimed. */
  running: Ref<number>;
  start(takeOver?: boolean): Promise<void>;
  goTo(courseId: string, chapterId: string): Promise<void>;
  end(): Promise<void>;
  stir(): void;
  goOn(): void;
}

/**
 * Study time as the server sees it. The page says at every beat what it has been doing since the last one; the server counts by its own clock.
 * Nothing confirmed is lost by a reload, a crash or a closed page.
 */
export function useStudySession(options: {
  api: Api;
  city: string;
  courseId: string;
  chapterId: string;
  client: 'pc' | 'mobile';
  clientId: () => Promise<string>;
}): StudyTimer {
  const phase = ref<Phase>('starting');
  const session = shallowRef<StudySession>();
  const unreachable = ref(false);
  const idle = ref(false);
  const problem = shallowRef<unknown>();
  const earned = ref(0);
  const running = ref(0);
  let place = { courseId: options.courseId, chapterId: options.chapterId };
  let lastSign = Date.now();
  let confirmedLocally = Date.now();
  let beat: ReturnType<typeof setTimeout> | undefined;
  let disposed = false;

  const beatSeconds = computed(() => session.value?.heartbeatSeconds ?? 15);

  function doing(): Reading {
    return document.visibilityState === 'hidden' ? 'hidden' : idle.value ? 'idle' : 'reading';
  }

  function take(answer: StudySession): void {
    session.value = answer;
    unreachable.value = false;
    confirmedLocally = Date.now();
    running.value = 0;
    earned.value += answer.creditEarned ?? 0;
    phase.value = answer.state === 'none' ? 'lapsed' : answer.state;
    if (phase.value === 'active') {
      plan();
    } else {
      stop();
    }
  }

  function fail(error: unknown): void {
    if (worthRetrying(error)) {
      unreachable.value = true;
      plan();
    } else if (error instanceof ProblemError && error.slug === 'study-active-elsewhere') {
      stop();
      phase.value = 'elsewhere';
      problem.value = error;
    } else {
      stop();
      phase.value = 'refused';
      problem.value = error;
    }
  }

  function stop(): void {
    clearTimeout(beat);
    running.value = 0;
  }

  function plan(): void {
    clearTimeout(beat);
    if (!disposed) {
      beat = setTimeout(() => { void report(doing()); }, beatSeconds.value * 1000);
    }
  }

  async function report(state: Reading): Promise<void> {
    const current = session.value?.sessionId;
    if (!current || phase.value !== 'active') {
      return;
    }
    clearTimeout(beat);
    try {
      take(await options.api.reportStudy({ city: options.city, sessionId: current, heartbeat: { state } }));
    } catch (error) {
      fail(error);
    }
  }

  async function start(takeOver = false): Promise<void> {
    phase.value = 'starting';
    problem.value = undefined;
    idle.value = false;
    lastSign = Date.now();
    try {
      const clientId = await options.clientId();
      const answer = await options.api.startStudy({ city: options.city, studyStart: { ...place, clientId, client: options.client, takeOver } });
      if (!disposed) {
        take(answer);
      } else if (answer.sessionId) {
        lastWordEnd(answer.sessionId);
      }
    } catch (error) {
      if (worthRetrying(error)) {
        unreachable.value = true;
        clearTimeout(beat);
        beat = setTimeout(() => { void start(takeOver); }, 5_000);
      } else {
        fail(error);
      }
    }
  }

  async function goTo(courseId: string, chapterId: string): Promise<void> {
    if (place.chapterId === chapterId && place.courseId === courseId) {
      return;
    }
    const state = doing();
    place = { courseId, chapterId };
    const current = session.value?.sessionId;
    if (!current || phase.value !== 'active') {
      await start();
      return;
    }
    clearTimeout(beat);
    try {
      take(await options.api.switchStudy({ city: options.city, sessionId: current, studySwitch: { ...place, state } }));
    } catch (error) {
      if (worthRetrying(error)) {
        unreachable.value = true;
        clearTimeout(beat);
        beat = setTimeout(() => { void start(); }, 3_000);
      } else {
        fail(error);
      }
    }
  }

  async function end(): Promise<void> {
    const current = session.value?.sessionId;
    if (!current || phase.value !== 'active') {
      return;
    }
    const state = doing();
    stop();
    try {
      take(await options.api.endStudy({ city: options.city, sessionId: current, studyEnd: { state } }));
    } catch (error) {
      fail(error);
      throw error;
    }
  }

  function lastWordEnd(sessionId: string): void {
    void options.api.endStudy({ city: options.city, sessionId, studyEnd: { state: doing() } }, lastWord).catch(() => undefined);
  }

  /** The reader moved, scrolled or typed. */
  function stir(): void {
    if (!idle.value) {
      lastSign = Date.now();
    }
  }

  function goOn(): void {
    // The silence is reported as idle, then reading starts anew.
    void report('idle');
    idle.value = false;
    lastSign = Date.now();
  }

  function visibility(): void {
    if (phase.value !== 'active') {
      return;
    }
    if (document.visibilityState === 'hidden') {
      void report(idle.value ? 'idle' : 'reading');
    } else {
      lastSign = Date.now();
      void report('hidden');
    }
  }

  function leavingPage(): void {
    const current = session.value?.sessionId;
    if (current && phase.value === 'active' && document.visibilityState !== 'hidden') {
      void options.api.reportStudy({ city: options.city, sessionId: current, heartbeat: { state: idle.value ? 'idle' : 'reading' } }, lastWord).catch(() => undefined);
    }
  }

  function reconnect(): void {
    if (unreachable.value && phase.value === 'active') {
      void report(doing());
    }
  }

  const second = setInterval(() => {
    if (phase.value !== 'active') {
      return;
    }
    const limit = (session.value?.idleMinutes ?? 5) * 60_000;
    if (!idle.value && document.visibilityState !== 'hidden' && Date.now() - lastSign >= limit) {
      void report('reading');
      idle.value = true;
    }
    running.value = idle.value || unreachable.value || document.visibilityState === 'hidden' ? 0 : Math.floor((Date.now() - confirmedLocally) / 1000);
  }, 1_000);

  document.addEventListener('visibilitychange', visibility);
  window.addEventListener('pagehide', leavingPage);
  window.addEventListener('online', reconnect);

  onScopeDispose(() => {
    disposed = true;
    clearInterval(second);
    clearTimeout(beat);
    document.removeEventListener('visibilitychange', visibility);
    window.removeEventListener('pagehide', leavingPage);
    window.removeEventListener('online', reconnect);
    if (session.value?.sessionId && phase.value === 'active') {
      lastWordEnd(session.value.sessionId);
    }
  });

  return { phase, session, unreachable, idle, problem, earned, running, start, goTo, end, stir, goOn };
}
