import { describe, expect, it } from 'vitest';
import { stepOf } from './useNextStep';

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
});
