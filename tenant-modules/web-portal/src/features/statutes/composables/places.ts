import { ProblemError } from '@/shared/http/problem';

/** The places that a refusal of that type names; empty for anything else. */
export function placesOf(error: unknown, type: 'law-version-cited' | 'law-name-cited'): string[] {
  const told: unknown = error instanceof ProblemError && error.slug === type ? error.problem.places : undefined;
  return Array.isArray(told) ? told.map(String) : [];
}
