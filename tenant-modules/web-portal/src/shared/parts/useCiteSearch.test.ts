import { describe, expect, it } from 'vitest';
import { written } from './useCiteSearch';

describe('an article named by hand', () => {
  it('is read in any writing', () => {
    expect(['59', ' 59-1 ', '第五十九条', '第五十九条之一', '第59条'].map(written)).toEqual(['59', '59-1', '59', '59-1', '59']);
  });

  it('is none where nothing names it', () => {
    expect(['', '序言', '59-', '12345'].map(written)).toEqual([undefined, undefined, undefined, undefined]);
  });
});
