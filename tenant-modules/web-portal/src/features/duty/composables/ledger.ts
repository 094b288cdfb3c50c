import { DutyLedgerHeading } from '@/api';

/** The six headings of the ledger in their order. */
export const headings: DutyLedgerHeading[] = [DutyLedgerHeading.Organisation, DutyLedgerHeading.KeyGroups, DutyLedgerHeading.KeyContent, DutyLedgerHeading.WhoEnforces, DutyLedgerHeading.Culture, DutyLedgerHeading.Grassroots];

/** Years to choose from, the latest first: those with a list, the present one, and the one of the address. */
export function ledgerYears(lists: { year: number }[], present: number, chosen: number): number[] {
  return [...new Set([present, chosen, ...lists.map((list) => list.year)])].sort((a, b) => b - a);
}
