import { describe, expect, it } from 'vitest';
import { dateText, states, tone } from './dutyWords';

describe('an occasion', () => {
  it.each([
    [{ from: '12-04', until: '12-04', name: '国家宪法日' }, '12月4日 国家宪法日'],
    [{ from: '06-01', until: '06-30', name: '安全生产月' }, '6月 安全生产月'],
    [{ from: '02-01', until: '02-29' }, '2月'],
    [{ from: '03-01', until: '05-31' }, '3月—5月'],
    [{ from: '12-01', until: '12-07' }, '12月1日—12月7日'],
    [{ from: '01-01', until: '12-31' }, '全年'],
  ])('%o is %s', (date, text) => {
    expect(dateText(date)).toBe(text);
  });
});

it('every state has a colour of its own', () => {
  expect(new Set(states.map((state) => tone[state])).size).toBe(4);
});
