import { describe, expect, it } from 'vitest';
import { linesOf } from './trendLines';

const day = (date: string, started: number): Parameters<typeof linesOf>[0]['days'][number] => ({ day: new Date(date), started: 0, reached: 0, sat: 0, passed: 0, startedTotal: started, reachedTotal: 0, satTotal: 0, passedTotal: 0 });

describe('the trend', () => {
  it('fills the box from the first day to the last, measured against who should take part', () => {
    const { lines, top } = linesOf({ asOf: new Date(), should: 200, days: [day('2026-11-01', 50), day('2026-11-11', 100)] }, 110, 50);

    expect(top).toBe(200);
    expect(lines[0]?.points.split(' ').slice(0, 2)).toEqual(['0,50', '10,37.5']);
    expect(lines[0]?.points.split(' ').at(-1)).toBe('110,25');
  });

  it('shows the first day alone as a rise from nothing', () => {
    const { lines } = linesOf({ asOf: new Date(), should: 100, days: [day('2026-11-01', 40)] }, 100, 100);

    expect(lines[0]?.points).toBe('0,100 100,60');
  });

  it('keeps the level over quiet days', () => {
    const { lines } = linesOf({ asOf: new Date(), should: 100, days: [day('2026-11-01', 10), day('2026-11-11', 20)] }, 110, 100);

    expect(lines[0]?.points).toBe('0,100 10,90 100,90 110,80');
  });

  it('is empty before anything happened', () => {
    expect(linesOf({ asOf: new Date(), should: 100, days: [] }, 100, 100).lines).toEqual([]);
  });
});
