import { describe, expect, it } from 'vitest';
import type { ReadinessFinding } from '@/api';
import { placeOf, warningsText } from './readiness';

const finding = (severity: 'blocks' | 'warns', text: string): ReadinessFinding => ({ severity, code: 'credit-short', pointer: '/tiers/0', text });
const more = (n: number): string => `另有 ${n} 项`;

describe('readiness', () => {
  it('names what warns, not what blocks, before the opening is confirmed', () => {
    expect(warningsText([finding('blocks', '甲'), finding('warns', '乙'), finding('warns', '丙')], more)).toBe('· 乙\n· 丙');
    expect(warningsText([], more)).toBe('');
  });

  it('names six and counts the rest', () => {
    const text = warningsText(Array.from({ length: 8 }, (_, at) => finding('warns', `第${at}项`)), more);

    expect(text.split('\n')).toHaveLength(7);
    expect(text.endsWith('另有 2 项')).toBe(true);
  });

  it('sends to the page where it is mended, and nowhere for a rule of this page', () => {
    expect(placeOf('pool-short')?.page).toBe('blueprints');
    expect(placeOf('daily-cap')).toBeUndefined();
  });
});
