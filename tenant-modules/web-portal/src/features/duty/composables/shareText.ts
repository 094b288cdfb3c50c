import type { ElectiveShare } from '@/api';

export type ShareState = 'done' | 'covered' | 'short' | 'empty';

/** What the learner should be told: nothing is missing; what is chosen is enough; choose more; or begin to choose. */
export function shareState(share: ElectiveShare, chosen: number): ShareState {
  if (share.missing === 0) {
    return 'done';
  }
  if (share.covered) {
    return 'covered';
  }
  return chosen === 0 ? 'empty' : 'short';
}

/** Credits that the choice leaves open when each is finished with a bare pass. */
export function stillOpen(share: ElectiveShare): number {
  return Math.max(0, share.missing - share.plannedMinimum);
}
