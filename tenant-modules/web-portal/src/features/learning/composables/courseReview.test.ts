import { describe, expect, it } from 'vitest';
import { mayPublish, reviewSteps } from './courseReview';

const everything = (): boolean => true;
const nothing = (): boolean => false;

describe('the steps of a review', () => {
  it('begin with the submission of a draft or of a returned one', () => {
    expect(reviewSteps({ state: 'draft', mayDecide: false }, everything)).toEqual(['submit']);
    expect(reviewSteps({ state: 'returned', mayDecide: false }, everything)).toEqual(['submit']);
    expect(reviewSteps({ state: 'draft', mayDecide: false }, nothing)).toEqual([]);
  });

  it('go on with the decision of somebody else', () => {
    expect(reviewSteps({ state: 'in-review', mayDecide: true }, everything)).toEqual(['approve', 'return']);
    expect(reviewSteps({ state: 'in-review', mayDecide: false }, everything)).toEqual([]);
  });

  it('are none for what is approved or out', () => {
    expect(reviewSteps({ state: 'approved', mayDecide: false }, everything)).toEqual([]);
    expect(reviewSteps({ state: 'published', mayDecide: false }, everything)).toEqual([]);
  });
});

describe('publishing', () => {
  it('is for an editor once the draft is approved', () => {
    expect(mayPublish({ reviewState: 'in-review' }, false, everything)).toBe(false);
    expect(mayPublish({ reviewState: 'approved' }, false, everything)).toBe(true);
  });

  it('is for an administrator at any time, unless the draft is out already', () => {
    expect(mayPublish({ reviewState: 'draft' }, true, everything)).toBe(true);
    expect(mayPublish({ reviewState: 'published' }, true, everything)).toBe(false);
    expect(mayPublish({ reviewState: 'approved' }, true, nothing)).toBe(false);
  });
});
