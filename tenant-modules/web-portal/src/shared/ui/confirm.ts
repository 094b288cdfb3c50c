import { shallowRef } from 'vue';

export interface Question {
  title: string;
  /** What will happen, in one or two sentences with the numbers in them. */
  effect?: string;
  /** The verb on the button, never just "OK". */
  action: string;
  cancel?: string;
  danger?: boolean;
  /** Ask for a reason; it is handed back. */
  reason?: { label: string; minimum: number };
}

export interface Answer { agreed: boolean; reason: string }

interface Open extends Question { answer: (answer: Answer) => void }

export const openQuestion = shallowRef<Open>();

export function ask(question: Question): Promise<Answer> {
  openQuestion.value?.answer({ agreed: false, reason: '' });
  return new Promise((resolve) => {
    openQuestion.value = {
      ...question,
      answer: (answer) => {
        openQuestion.value = undefined;
        resolve(answer);
      },
    };
  });
}

export async function agreed(question: Question): Promise<boolean> {
  return (await ask(question)).agreed;
}
