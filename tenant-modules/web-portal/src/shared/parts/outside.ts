import { ProblemError } from '@/shared/http/problem';

/** The caller may learn, but is not on this year's list: nothing went wrong, there is just nothing to study. */
export function outside(error: unknown): boolean {
  return error instanceof ProblemError && error.slug === 'not-a-participant';
}
