import { afterEach, describe, expect, it } from 'vitest';
import { DateWindowFromJSON, DateWindowToJSON } from '@/api';
import { fromIsoDay, isoDay } from './format';

describe('a day of the calendar', () => {
  const before = process.env.TZ;
  afterEach(() => { process.env.TZ = before; });

  it.each(['Asia/Shanghai', 'UTC', 'America/New_York'])('is the same in a date field and on the wire, in %s', (zone) => {
    process.env.TZ = zone;
    const window = DateWindowFromJSON({ from: '2026-11-22', until: '2026-12-24' });

    expect(isoDay(window.from)).toBe('2026-11-22');
    expect(DateWindowToJSON({ from: fromIsoDay(isoDay(window.from)), until: window.until })).toMatchObject({ from: '2026-11-22', until: '2026-12-24' });
  });
});
