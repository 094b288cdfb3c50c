import { known, say } from '@/shared/i18n';
import { tell, type Told } from './problem';

/** The sentence for a refusal: the portal's own for a known type, else the server's, else the kind's. */
export function titleOf(told: Told): string {
  const key = told.slug ? `problems.${told.slug}` : '';
  if (key && known(key)) {
    return say(key, told.facts);
  }
  return told.title ? told.title : say(`shared.problem.kind.${told.kind}.title`);
}

/** What is safe and what to do next. */
export function adviceOf(told: Told): string {
  if (told.retryAfterSeconds) {
    return say('shared.problem.wait', { n: told.retryAfterSeconds });
  }
  return told.detail ? told.detail : say(`shared.problem.kind.${told.kind}.safe`);
}

export function messageOf(error: unknown): string {
  return titleOf(tell(error));
}

/** What people call the field that a pointer names, `/contacts/1/name` or `row=7;column=身份证号`; empty where the portal has no word for it. */
export function fieldOf(pointer: string): string {
  const cell = /^row=(\d+)(?:;column=(.*))?$/.exec(pointer);
  if (cell) {
    return [say('shared.problem.row', { n: cell[1] }), cell[2]].filter(Boolean).join(' · ');
  }
  const steps = pointer.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps
    .map((step) => (/^\d+$/.test(step) ? say('shared.problem.item', { n: Number(step) + 1 }) : known(`shared.field.${step}`) ? say(`shared.field.${step}`) : ''))
    .filter(Boolean)
    .join(' · ');
}
