import { expect, it } from 'vitest';
import type { ElectiveShare } from '@/api';
import { shareState, stillOpen } from './shareText';

const share = (missing: number, planned: number): ElectiveShare => ({
  share: 200, earned: 0, counted: 200 - missing, missing, plannedMinimum: planned, plannedMaximum: planned + 10, covered: planned >= missing, suggestion: [],
});

it('says what to do next about the elective credits', () => {
  expect(shareState(share(0, 0), 2)).toBe('done');
  expect(shareState(share(200, 210), 3)).toBe('covered');
  expect(shareState(share(200, 90), 1)).toBe('short');
  expect(shareState(share(200, 0), 0)).toBe('empty');
});

it('counts what the choice leaves open', () => {
  expect(stillOpen(share(200, 90))).toBe(110);
  expect(stillOpen(share(200, 300))).toBe(0);
});
