import { describe, expect, it } from 'vitest';
import { emptyDraft, inputOf, isWhole, removeOption, toggleAnswer } from './questionDraft';

describe('a question under edit', () => {
  it('sends no empty options and keeps the right ones marked', () => {
    const draft = { ...emptyDraft(), topic: 'constitution', stem: '下列说法正确的是', options: ['甲', '', '乙', '丙'], answer: [3] };

    expect(inputOf(draft)).toMatchObject({ options: ['甲', '乙', '丙'], answer: [2] });
    expect(isWhole(draft)).toBe(true);
  });

  it('needs two right options when many may be chosen', () => {
    const draft = { ...emptyDraft(), type: 'multiple' as const, topic: 'constitution', stem: '下列说法正确的是', options: ['甲', '乙', '丙'], answer: [1] };

    expect(isWhole(draft)).toBe(false);
    toggleAnswer(draft, 3);
    expect(isWhole(draft)).toBe(true);
  });

  it('moves the marks along when an option goes', () => {
    const draft = { ...emptyDraft(), options: ['甲', '乙', '丙', '丁'], answer: [2, 4] };

    removeOption(draft, 1);

    expect(draft.answer).toEqual([3]);
  });
});
