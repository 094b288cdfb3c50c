import { describe, expect, it } from 'vitest';
import { headings, ledgerYears } from './ledger';

describe('the ledger', () => {
  it('has the six headings, each once', () => {
    expect(new Set(headings).size).toBe(6);
  });

  it('offers every year that has a list, the present one and the chosen one, the latest first', () => {
    expect(ledgerYears([{ year: 2025 }, { year: 2026 }, { year: 2025 }], 2026, 2024)).toEqual([2026, 2025, 2024]);
    expect(ledgerYears([], 2026, 2026)).toEqual([2026]);
  });
});
