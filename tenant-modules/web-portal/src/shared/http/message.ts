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
