import { parseDate, serializeDate } from '@/api/runtime';

/** A day of the calendar has no time of day; the client keeps it as the browser's midnight. To and from the form that date fields use: 2026-11-22. */
export const isoDay = (day: Date): string => serializeDate(day);
export const fromIsoDay = (text: string): Date => parseDate(text);

const zone = 'Asia/Shanghai';
const dayFormat = new Intl.DateTimeFormat('zh-CN', { timeZone: zone, year: 'numeric', month: 'long', day: 'numeric' });
const shortDay = new Intl.DateTimeFormat('zh-CN', { timeZone: zone, month: 'long', day: 'numeric' });
const momentFormat = new Intl.DateTimeFormat('zh-CN', {
  timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false,
});
const clockFormat = new Intl.DateTimeFormat('zh-CN', { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });
const numberFormat = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 1 });

export type Moment = Date | string | number | undefined | null;

function show(format: Intl.DateTimeFormat, value: Moment): string {
  if (value === undefined || value === null || value === '') {
    return '—';
  }
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? '—' : format.format(date);
}

export const day = (value: Moment): string => show(dayFormat, value);
export const dayOfYear = (value: Moment): string => show(shortDay, value);
export const moment = (value: Moment): string => show(momentFormat, value);
export const clock = (value: Moment): string => show(clockFormat, value);

/** The last day inside a half-open window: what closes at 24:00 of the 30th is "30th", not "31st". */
export function lastDay(closes: Moment): string {
  return closes === undefined || closes === null ? '—' : day(new Date(new Date(closes).getTime() - 1));
}

export function count(value: number | string | undefined | null): string {
  if (value === undefined || value === null || value === '') {
    return '—';
  }
  return numberFormat.format(Number(value));
}

export function percent(share: number | undefined | null): string {
  return share === undefined || share === null ? '—' : `${(share * 100).toFixed(1)}%`;
}

/** 3725 → 1 小时 2 分; below an hour 12 分 5 秒. */
export function duration(seconds: number | undefined | null): string {
  if (seconds === undefined || seconds === null) {
    return '—';
  }
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  if (hours > 0) {
    return `${hours} 小时 ${minutes} 分`;
  }
  return minutes > 0 ? `${minutes} 分 ${whole % 60} 秒` : `${whole} 秒`;
}

/** 3725 → 1:02:05, for running clocks. */
export function stopwatch(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  return `${hours > 0 ? `${hours}:` : ''}${two(Math.floor((whole % 3600) / 60))}:${two(whole % 60)}`;
}

export function daysUntil(closes: Moment, now: Date = new Date()): number | undefined {
  if (closes === undefined || closes === null) {
    return undefined;
  }
  return Math.ceil((new Date(closes).getTime() - now.getTime()) / 86_400_000);
}

export function fileSize(bytes: number): string {
  if (bytes < 1024) {
    return `${bytes} B`;
  }
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(0)} KB` : `${(bytes / 1024 / 1024).toFixed(1).replace('.0', '')} MB`;
}
