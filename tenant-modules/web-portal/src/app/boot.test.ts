import { describe, expect, it } from 'vitest';
import { contrastWithWhite } from '@/shared/colour';
import { placeOf } from './boot';

describe('the address', () => {
  it('says which city a page belongs to', () => {
    expect(placeOf('/')).toEqual({ place: 'door' });
    expect(placeOf('/wuwei/learn')).toEqual({ place: 'city', slug: 'wuwei' });
    expect(placeOf('/platform/cities')).toEqual({ place: 'platform', slug: 'platform' });
  });
});

describe('a city\'s colour', () => {
  it('is worn only when white text on it can be read', () => {
    expect(contrastWithWhite('#b3261e')).toBeGreaterThan(4.5);
    expect(contrastWithWhite('#ffcc00')).toBeLessThan(4.5);
  });
});
