import type { ExamHall, NextStep } from '@/api';
import { dayOfYear } from '@/shared/format';
import { say } from '@/shared/i18n';

export interface Step { text: string; button?: string; to?: string }

type Exam = Pick<ExamHall, 'admitted' | 'openSittingId' | 'result'>;

/** Whoever sits, has passed or may not sit again is led on by the exam, not by the credits: what is learnt knows nothing of what was examined. */
export function afterExam(step: NextStep, exam: Exam | undefined, slug: string): Step {
  if (exam?.openSittingId) {
    return { text: say('home.step.sitting.text'), button: say('home.step.sitting.button'), to: `/${slug}/exam/sittings/${exam.openSittingId}` };
  }
  if (exam?.result?.passed) {
    return stepOf({ kind: 'done' }, slug);
  }
  if (step.kind === 'exam' && exam && !exam.admitted) {
    return { text: say('home.step.not-admitted.text'), button: say('home.step.not-admitted.button'), to: `/${slug}/exam` };
  }
  return stepOf(step, slug);
}

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
