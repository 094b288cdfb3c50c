import { describe, expect, it } from 'vitest';
import type { LawVersion } from '@/api';
import { forceOf } from './force';

const version = (id: string, current = false): LawVersion => ({ id, date: new Date('2024-01-01'), current, articleCount: 1 });

describe('a version of a law', () => {
  it('binds, will bind or did', () => {
    const versions = [version('next'), version('now', true), version('before')];
    expect(versions.map((one) => forceOf({ versions }, one))).toEqual(['coming', 'current', 'past']);
  });

  it('ends with its law', () => {
    const versions = [version('last'), version('before')];
    const repeal = { repealedOn: new Date('2021-01-01'), inEffect: true };
    expect(versions.map((one) => forceOf({ versions, repeal }, one))).toEqual(['repealed', 'past']);
  });
});
