import type { BankQuestion, QuestionInput } from '@/api';

export interface QuestionDraft extends QuestionInput { options: string[] }

export function emptyDraft(): QuestionDraft {
  return { type: 'single', topic: '', difficulty: 1, stem: '', options: ['', '', '', ''], answer: [], law: '', article: '', explanation: '' };
}

export function draftOf(question: BankQuestion): QuestionDraft {
  return { type: question.type, topic: question.topic, difficulty: question.difficulty, stem: question.stem, options: [...question.options], answer: [...question.answer], law: question.law ?? '', article: question.article ?? '', explanation: question.explanation ?? '' };
}

/** What is sent: no empty options, answers renumbered after them, nothing for true or false. */
export function inputOf(draft: QuestionDraft): QuestionInput {
  const text = (value: string | undefined): string | undefined => value?.trim() || undefined;
  const kept = draft.options.map((option, index) => ({ option: option.trim(), number: index + 1 })).filter((one) => one.option !== '');
  const judged = draft.type === 'truefalse';
  return {
    type: draft.type, topic: draft.topic.trim(), difficulty: draft.difficulty, stem: draft.stem.trim(),
    options: judged ? undefined : kept.map((one) => one.option),
    answer: (judged ? draft.answer : draft.answer.map((number) => kept.findIndex((one) => one.number === number) + 1)).filter((number) => number > 0).sort((a, b) => a - b),
    law: text(draft.law), article: text(draft.article), explanation: text(draft.explanation),
  };
}

export function isWhole(draft: QuestionDraft): boolean {
  const input = inputOf(draft);
  const enough = input.type === 'multiple' ? input.answer.length >= 2 : input.answer.length === 1;
  return input.topic !== '' && input.stem.length >= 4 && enough && (input.type === 'truefalse' || (input.options?.length ?? 0) >= 3);
}

export function toggleAnswer(draft: QuestionDraft, number: number): void {
  if (draft.type !== 'multiple') {
    draft.answer = [number];
  } else {
    draft.answer = draft.answer.includes(number) ? draft.answer.filter((other) => other !== number) : [...draft.answer, number];
  }
}

export function removeOption(draft: QuestionDraft, index: number): void {
  draft.options.splice(index, 1);
  draft.answer = draft.answer.filter((number) => number !== index + 1).map((number) => (number > index + 1 ? number - 1 : number));
}
