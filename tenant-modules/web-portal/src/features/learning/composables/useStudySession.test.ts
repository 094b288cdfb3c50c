import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope, type EffectScope } from 'vue';
import type { StudySession } from '@/api';
import { ProblemError } from '@/shared/http/problem';
import { useStudySession, type StudyTimer } from './useStudySession';

function active(change: Partial<StudySession> = {}): StudySession {
  return { state: 'active', now: new Date(), sessionId: 's1', sessionSeconds: 0, heartbeatSeconds: 15, idleMinutes: 5, requiredSeconds: 600, chapterSeconds: 0, ...change };
}

function problem(slug: string, status = 409): ProblemError {
  return new ProblemError({ type: `/problems/${slug}`, title: slug, status });
}

describe('the study timer', () => {
  const api = { startStudy: vi.fn(), reportStudy: vi.fn(), switchStudy: vi.fn(), endStudy: vi.fn() };
  let scope: EffectScope;
  let timer: StudyTimer;

  function open(): StudyTimer {
    scope = effectScope();
    return scope.run(() => useStudySession({ api, city: 'wuwei', courseId: 'c', chapterId: 'h1', client: 'pc', clientId: () => Promise.resolve('tab-0001') })) as StudyTimer;
  }

  function show(state: 'visible' | 'hidden'): void {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }

  beforeEach(() => {
    vi.useFakeTimers();
    Object.values(api).forEach((call) => call.mockReset());
    api.startStudy.mockResolvedValue(active());
    api.reportStudy.mockResolvedValue(active({ sessionSeconds: 15 }));
    api.endStudy.mockResolvedValue(active({ state: 'ended' }));
    timer = open();
  });

  afterEach(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
    scope.stop();
    vi.useRealTimers();
  });

  it('reports at the beat the server asked for', async () => {
    await timer.start();

    await vi.advanceTimersByTimeAsync(15_000);

    expect(api.reportStudy).toHaveBeenCalledTimes(1);
    expect(api.reportStudy).toHaveBeenCalledWith({ city: 'wuwei', sessionId: 's1', heartbeat: { state: 'reading' } });
    expect(timer.session.value?.sessionSeconds).toBe(15);
  });

  it('asks before it takes over from another client', async () => {
    api.startStudy.mockRejectedValueOnce(problem('study-active-elsewhere'));

    await timer.start();
    expect(timer.phase.value).toBe('elsewhere');
    await timer.start(true);

    expect(api.startStudy.mock.calls[1]?.[0].studyStart.takeOver).toBe(true);
    expect(timer.phase.value).toBe('active');
  });

  it('stops when another client has taken over', async () => {
    api.reportStudy.mockResolvedValue(active({ state: 'taken-over' }));
    await timer.start();

    await vi.advanceTimersByTimeAsync(60_000);

    expect(timer.phase.value).toBe('taken-over');
    expect(api.reportStudy).toHaveBeenCalledTimes(1);
  });

  it('closes the reading time at once when the page is hidden and rests afterwards', async () => {
    await timer.start();

    show('hidden');
    await vi.advanceTimersByTimeAsync(15_000);
    show('visible');
    await vi.advanceTimersByTimeAsync(0);

    expect(api.reportStudy.mock.calls.map((call) => call[0].heartbeat.state)).toEqual(['reading', 'hidden', 'hidden']);
  });

  it('asks after a long silence and lets time rest until the reader answers', async () => {
    await timer.start();

    await vi.advanceTimersByTimeAsync(5 * 60_000 + 1_000);
    expect(timer.idle.value).toBe(true);
    api.reportStudy.mockClear();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(api.reportStudy.mock.calls[0]?.[0].heartbeat.state).toBe('idle');
    timer.goOn();

    expect(timer.idle.value).toBe(false);
    expect(api.reportStudy.mock.lastCall?.[0].heartbeat.state).toBe('idle');
  });

  it('goes on reporting through an interruption and says so meanwhile', async () => {
    await timer.start();
    api.reportStudy.mockRejectedValueOnce(new TypeError('Failed to fetch'));

    await vi.advanceTimersByTimeAsync(15_000);
    expect(timer.unreachable.value).toBe(true);
    expect(timer.phase.value).toBe('active');
    await vi.advanceTimersByTimeAsync(15_000);

    expect(timer.unreachable.value).toBe(false);
  });

  it('goes over to the next chapter in one step', async () => {
    api.switchStudy.mockResolvedValue(active({ sessionId: 's2' }));
    await timer.start();

    await timer.goTo('c', 'h2');
    await vi.advanceTimersByTimeAsync(15_000);

    expect(api.switchStudy.mock.calls[0]?.[0].studySwitch).toEqual({ courseId: 'c', chapterId: 'h2', state: 'reading' });
    expect(api.reportStudy.mock.calls[0]?.[0].sessionId).toBe('s2');
  });

  it('sends a last word when the page goes away', async () => {
    await timer.start();

    window.dispatchEvent(new Event('pagehide'));

    expect(api.reportStudy.mock.lastCall?.[1]).toEqual({ keepalive: true });
  });

  it('ends the session when the reader is left inside the portal', async () => {
    await timer.start();

    scope.stop();

    expect(api.endStudy).toHaveBeenCalledTimes(1);
  });

  it('adds up the credits booked on the way', async () => {
    await timer.start();
    api.reportStudy.mockResolvedValueOnce(active({ courseFinished: true, creditEarned: 60 }));

    await vi.advanceTimersByTimeAsync(15_000);

    expect(timer.earned.value).toBe(60);
  });
});
