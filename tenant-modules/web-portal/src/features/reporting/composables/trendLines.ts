import type { ReportTrend } from '@/api';

const oneDay = 86_400_000;

export interface Line { key: 'started' | 'reached' | 'sat' | 'passed'; points: string; last: number }

/** Cumulative counts as polylines in a box of width × height: from nothing on the eve of the first day; days without events keep the level of the day before. */
export function linesOf(trend: ReportTrend, width: number, height: number): { lines: Line[]; top: number; from?: Date; until?: Date } {
  const days = trend.days;
  const first = days[0];
  const final = days[days.length - 1];
  if (!first || !final) {
    return { lines: [], top: trend.should };
  }
  const top = Math.max(1, trend.should, final.startedTotal);
  const begin = first.day.getTime() - oneDay;
  const span = final.day.getTime() - begin;
  const x = (day: Date): number => Math.round(((day.getTime() - begin) / span) * width * 10) / 10;
  const y = (value: number): number => Math.round((height - (value / top) * height) * 10) / 10;
  const lines = (['started', 'reached', 'sat', 'passed'] as const).map((key) => {
    const points = [`0,${y(0)}`];
    let level = 0;
    for (const day of days) {
      const value = day[`${key}Total`];
      const eve = `${x(new Date(day.day.getTime() - oneDay))},${y(level)}`;
      if (value !== level && points.at(-1) !== eve) {
        points.push(eve);
      }
      points.push(`${x(day.day)},${y(value)}`);
      level = value;
    }
    return { key, points: points.join(' '), last: level };
  });
  return { lines, top, from: new Date(begin), until: final.day };
}
