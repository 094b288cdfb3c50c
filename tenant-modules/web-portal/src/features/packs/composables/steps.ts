import type { ElectivePack, PackVersionDetail } from '@/api';

export type Step = 'submit' | 'approve' | 'return' | 'publish' | 'install' | 'offer' | 'retire' | 'discard';

/** What may be done with a version now, in the order of its way. A hint only: the server decides. */
export function stepsOf(version: PackVersionDetail, may: (operation: string) => boolean): Step[] {
  const { state } = version;
  const pack = version.pack;
  const withAuthor = state === 'draft' || state === 'returned';
  const out = state === 'published' || state === 'installed' || state === 'superseded';
  const steps: [Step, boolean][] = [
    ['submit', withAuthor && !version.keyRevoked && may('submitPackVersion')],
    ['approve', state === 'submitted' && !version.own && !version.keyRevoked && may('decidePackVersion')],
    ['return', state === 'submitted' && !version.own && may('decidePackVersion')],
    ['publish', state === 'approved' && !version.keyRevoked && may('publishPackVersion')],
    ['install', out && !version.keyRevoked && isNewEnough(version.version, pack) && may('installPackVersion')],
    ['offer', out && !version.keyRevoked && !pack.publisher.originCity && may('offerPack')],
    ['retire', state === 'installed' && !pack.retiredAt && may('retirePack')],
    ['discard', withAuthor && may('discardPackVersion')],
  ];
  return steps.filter(([, allowed]) => allowed).map(([step]) => step);
}

/** Higher than the installed one, or the same after it was retired. */
export function isNewEnough(version: string, pack: Pick<ElectivePack, 'installedVersion' | 'retiredAt'>): boolean {
  if (!pack.installedVersion) {
    return true;
  }
  const order = compareVersions(version, pack.installedVersion);
  return order > 0 || (order === 0 && pack.retiredAt !== undefined);
}

export function compareVersions(first: string, second: string): number {
  const [a, b] = [first, second].map((version) => version.split('.').map(Number)) as [number[], number[]];
  for (let index = 0; index < 3; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}
