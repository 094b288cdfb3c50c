import { describe, expect, it } from 'vitest';
import type { PackVersionDetail, PackVersionState } from '@/api';
import { compareVersions, isNewEnough, stepsOf } from './steps';

const everything = (): boolean => true;

function version(state: PackVersionState, more: Partial<PackVersionDetail> = {}, pack: Partial<PackVersionDetail['pack']> = {}): PackVersionDetail {
  return {
    id: 'v', version: '1.1.0', state, keyId: 'k', keyRevoked: false, fileBytes: 1, fileSha256: '', uploadedBy: '', uploadedAt: new Date(), own: false, summary: '', duties: [], laws: [],
    courses: [], comments: [],
    pack: { id: 'p', packId: 'p', title: '', kind: 'elective', publisher: { id: 'd', department: '司法局' }, keyRevoked: false, keyRevokedAtOrigin: false, versions: [], updatedAt: new Date(), ...pack },
    ...more,
  };
}

describe('what may be done with a version', () => {
  it('follows its way from draft to learners', () => {
    expect(stepsOf(version('draft'), everything)).toEqual(['submit', 'discard']);
    expect(stepsOf(version('submitted'), everything)).toEqual(['approve', 'return']);
    expect(stepsOf(version('returned'), everything)).toEqual(['submit', 'discard']);
    expect(stepsOf(version('approved'), everything)).toEqual(['publish']);
    expect(stepsOf(version('published'), everything)).toEqual(['install', 'offer']);
    expect(stepsOf(version('installed', {}, { installedVersion: '1.1.0' }), everything)).toEqual(['offer', 'retire']);
  });

  it('lets nobody decide on their own file, and nothing go on with a revoked key', () => {
    expect(stepsOf(version('submitted', { own: true }), everything)).toEqual([]);
    expect(stepsOf(version('submitted', { keyRevoked: true }), everything)).toEqual(['return']);
    expect(stepsOf(version('published', { keyRevoked: true }), everything)).toEqual([]);
    expect(stepsOf(version('installed', { keyRevoked: true }, { installedVersion: '1.1.0' }), everything)).toEqual(['retire']);
  });

  it('offers only own packs and only what the server says the caller may', () => {
    expect(stepsOf(version('published', {}, { publisher: { id: 'd', department: '司法局', originCity: '金昌市' } }), everything)).toEqual(['install']);
    expect(stepsOf(version('published'), (operation) => operation === 'offerPack')).toEqual(['offer']);
  });

  it('installs upwards only, or takes a retired pack up again', () => {
    expect(isNewEnough('1.10.0', { installedVersion: '1.9.0' })).toBe(true);
    expect(isNewEnough('1.9.0', { installedVersion: '1.9.0' })).toBe(false);
    expect(isNewEnough('1.9.0', { installedVersion: '1.9.0', retiredAt: new Date() })).toBe(true);
    expect(isNewEnough('1.8.0', { installedVersion: '1.9.0', retiredAt: new Date() })).toBe(false);
    expect(compareVersions('2.0.0', '10.0.0')).toBeLessThan(0);
  });
});
