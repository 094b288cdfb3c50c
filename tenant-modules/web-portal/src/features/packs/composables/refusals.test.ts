import { describe, expect, it } from 'vitest';
import { ProblemError } from '@/shared/http/problem';
import { byFile, refusalOf } from './refusals';

describe('reasons against a pack', () => {
  it('come by file, the pack as a whole first', () => {
    const files = byFile([
      { pointer: 'courses/a/01-x.md#line=3', code: 'markdown-html', message: '一' },
      { pointer: '', code: 'not-a-zip', message: '二' },
      { pointer: 'courses/a/01-x.md#line=9', code: 'markdown-link', message: '三' },
      { pointer: 'media/a.pdf', code: 'media-type', message: '四' },
    ]);

    expect(files.map((file) => file.file)).toEqual(['', 'courses/a/01-x.md', 'media/a.pdf']);
    expect(files[1]?.reasons.map((reason) => reason.place)).toEqual(['line=3', 'line=9']);
    expect(files[2]?.reasons[0]?.place).toBe('');
  });

  it('tell how many more there are than are listed', () => {
    const problem = { type: '/problems/pack-refused', title: '', status: 422, reasons: 12, errors: [{ pointer: 'a', code: 'x', message: 'y' }] };

    expect(refusalOf(new ProblemError(problem))).toMatchObject({ total: 12, hidden: 11 });
    expect(refusalOf(new ProblemError({ type: '/problems/not-permitted', title: '', status: 403 }))).toBeUndefined();
    expect(refusalOf(new TypeError('network'))).toBeUndefined();
  });
});
