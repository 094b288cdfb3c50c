import { describe, expect, it } from 'vitest';
import { afterExam, stepOf } from './useNextStep';

describe('the next step', () => {
  it('leads straight into the chapter to study', () => {
    const step = stepOf({ kind: 'study', courseId: 'c1', courseTitle: '宪法', chapterId: 'h2', chapterNumber: 2, chapterTitle: '公民的基本权利' }, 'wuwei');

    expect(step).toEqual({ text: '《宪法》第 2 章 公民的基本权利', button: '继续学习', to: '/wuwei/learn/c1/chapters/h2' });
  });

  it('offers no button where there is nothing to do but wait', () => {
    expect(stepOf({ kind: 'await-confirmation' }, 'wuwei').button).toBeUndefined();
  });

  it('leads to the certificate when all is done', () => {
    expect(stepOf({ kind: 'done' }, 'wuwei').to).toBe('/wuwei/certificate');
  });

  it('is the certificate for whoever has passed, though a new batch of courses waits', () => {
    const exam = { admitted: false, result: { sittingId: 's1', score: 92, grade: 'excellent' as const, passed: true } };

    expect(afterExam({ kind: 'study', courseId: 'c1', chapterId: 'h1' }, exam, 'wuwei').to).toBe('/wuwei/certificate');
  });

  it('goes back into a sitting that is open', () => {
    expect(afterExam({ kind: 'exam' }, { admitted: false, openSittingId: 's1' }, 'wuwei').to).toBe('/wuwei/exam/sittings/s1');
  });

  it('does not promise the exam to whoever is not admitted', () => {
    expect(afterExam({ kind: 'exam' }, { admitted: false }, 'wuwei').text).toBe('学分已达标，但还不能考试');
    expect(afterExam({ kind: 'exam' }, { admitted: true }, 'wuwei').text).toBe('您已具备考试条件，请安排好时间后开始');
  });

  it('does not wait for the exam to say what the credits say', () => {
    expect(afterExam({ kind: 'exam' }, undefined, 'wuwei').to).toBe('/wuwei/exam');
  });
});
