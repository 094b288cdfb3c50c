import { describe, expect, it } from 'vitest';
import { isIdNumber, isPhone } from './identity';

describe('an identity number', () => {
  it('needs the right check character', () => {
    expect(isIdNumber('11010519491231002X')).toBe(true);
    expect(isIdNumber('110105194912310021')).toBe(false);
  });

  it('needs a day that exists', () => {
    expect(isIdNumber('110105194902300024')).toBe(false);
  });
});

describe('a phone', () => {
  it('may be typed with spaces', () => {
    expect(isPhone('138 0013 8000')).toBe(true);
    expect(isPhone('12345')).toBe(false);
  });
});
