import type { NextStep } from '@/api';
import { dayOfYear } from '@/shared/format';
import { say } from '@/shared/i18n';

export interface Step { text: string; button?: string; to?: string }

/** The one right next step, as words and an address. */
export function stepOf(step: NextStep, slug: string): Step {
  const root = `/${slug}`;
  const facts = {
    course: step.courseTitle ?? '',
    chapter: step.chapterTitle ?? '',
    number: step.chapterNumber ?? '',
    from: step.from ? dayOfYear(step.from) : '',
  };
  const key = `home.step.${step.kind}`;
  const told: Step = { text: say(`${key}.text`, facts) };
  const button = say(`${key}.button`);
  switch (step.kind) {
    case 'enrol': return { ...told, button, to: `${root}/enrol` };
    case 'await-confirmation': case 'await-study': return told;
    case 'study': return { ...told, button, to: `${root}/learn/${step.courseId}/chapters/${step.chapterId}` };
    case 'practise': return { ...told, button, to: `${root}/practice/${step.courseId}` };
    case 'choose-elective': return { ...told, button, to: `${root}/learn?kind=elective` };
    case 'await-exam': case 'exam': return { ...told, button, to: `${root}/exam` };
    case 'done': return { ...told, button, to: `${root}/certificate` };
    case 'closed': return { ...told, button, to: `${root}/mine/credits` };
    default: return told;
  }
}
