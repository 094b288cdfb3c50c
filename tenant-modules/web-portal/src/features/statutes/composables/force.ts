import type { Law, LawVersion } from '@/api';

/** Whether a version binds today, will, or did, or went with its law; the versions come newest first. */
export function forceOf({ versions, repeal }: Pick<Law, 'versions' | 'repeal'>, version: LawVersion): 'current' | 'coming' | 'past' | 'repealed' {
  if (repeal?.inEffect) {
    return versions[0] === version ? 'repealed' : 'past';
  }
  if (version.current) {
    return 'current';
  }
  const current = versions.findIndex((one) => one.current);
  return current < 0 || versions.indexOf(version) < current ? 'coming' : 'past';
}
