import { describe, expect, it } from 'vitest';
import { ProblemError } from '@/shared/http/problem';
import { placesOf } from './places';

describe('the places of a refusal', () => {
  const refused = new ProblemError({ type: '/problems/law-name-cited', title: '', status: 409, places: ['武威市：课程《旧课》'] });

  it('are those that the server names', () => {
    expect(placesOf(refused, 'law-name-cited')).toEqual(['武威市：课程《旧课》']);
  });

  it('are none for another refusal', () => {
    expect(placesOf(refused, 'law-version-cited')).toEqual([]);
    expect(placesOf(new ProblemError({ type: '/problems/law-version-cited', title: '', status: 409 }), 'law-version-cited')).toEqual([]);
    expect(placesOf(new Error('offline'), 'law-name-cited')).toEqual([]);
  });
});
