import { describe, expect, it } from 'vitest';
import { articleNumber } from './articleNumber';

describe('the number of an article', () => {
  it('is read from how laws write it', () => {
    expect(articleNumber('第五条')).toBe('5');
    expect(articleNumber('第十五条')).toBe('15');
    expect(articleNumber('第三十三条第二款')).toBe('33');
    expect(articleNumber('第一百零三条')).toBe('103');
    expect(articleNumber('第一千二百六十条')).toBe('1260');
    expect(articleNumber('第五十九条之一')).toBe('59-1');
    expect(articleNumber('第12条')).toBe('12');
  });

  it('is missing where there is none', () => {
    expect(articleNumber('序言')).toBeUndefined();
  });
});
