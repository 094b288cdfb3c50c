import type { LawVersion } from '@/api';

/** Whether a version binds today, will, or did; the versions come newest first. */
export function forceOf(versions: LawVersion[], version: LawVersion): 'current' | 'coming' | 'past' {
  if (version.current) {
    return 'current';
  }
  const current = versions.findIndex((one) => one.current);
  return current < 0 || versions.indexOf(version) < current ? 'coming' : 'past';
}
