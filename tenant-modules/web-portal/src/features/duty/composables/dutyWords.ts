import type { DutyCoverageState, DutyDate } from '@/api';
import type { Tone } from '@/shared/ui/StatusTag.vue';

/** Colour of a state; the word always stands beside it. */
export const tone: Record<DutyCoverageState, Tone> = { 'no-course': 'bad', 'not-started': 'warn', 'in-study': 'info', studied: 'good' };
export const states: DutyCoverageState[] = ['no-course', 'not-started', 'in-study', 'studied'];

const lastDay = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 06-01 to 06-30 is June; a day is a day; the whole year is the whole year. */
export function dateText(date: DutyDate): string {
  const [fromMonth = 1, fromDay = 1] = date.from.split('-').map(Number);
  const [untilMonth = 1, untilDay = 1] = date.until.split('-').map(Number);
  const name = date.name ? ` ${date.name}` : '';
  const wholeMonths = fromDay === 1 && untilDay === lastDay[untilMonth - 1];
  if (wholeMonths && fromMonth === 1 && untilMonth === 12) {
    return '全年';
  }
  if (wholeMonths) {
    return (fromMonth === untilMonth ? `${fromMonth}月` : `${fromMonth}月—${untilMonth}月`) + name;
  }
  const from = `${fromMonth}月${fromDay}日`;
  return (date.from === date.until ? from : `${from}—${untilMonth}月${untilDay}日`) + name;
}
