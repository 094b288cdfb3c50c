import type { ReadinessFinding } from '@/api';

export interface Place { page: string; needs: string }

const courses: Place = { page: 'courses', needs: 'listCourses' };
const batches: Place = { page: 'batches', needs: 'listCourseBatches' };
const blueprints: Place = { page: 'blueprints', needs: 'listBlueprints' };
const rosters: Place = { page: 'rosters', needs: 'listRosters' };

const places: Record<string, Place> = {
  'released-too-late': batches, 'duty-too-late': batches, 'late-courses': batches,
  'credit-short': courses, 'no-practice': courses, 'supply-share': courses, 'themes-missing': courses,
  'no-blueprint': blueprints, 'blueprint-unpublished': blueprints, 'pool-short': blueprints,
  'nobody': rosters,
};

/** Where the administrator mends it; a rule of the campaign is mended on the same page. */
export function placeOf(code: string): Place | undefined {
  return places[code];
}

const NAMED = 6;

/** What the question before the opening says beside its usual effect: the warnings, at most six of them, and how many more there are. */
export function warningsText(findings: readonly ReadinessFinding[], more: (n: number) => string): string {
  const lines = findings.filter((one) => one.severity === 'warns').map((one) => `· ${one.text}`);
  return [...lines.slice(0, NAMED), ...(lines.length > NAMED ? [more(lines.length - NAMED)] : [])].join('\n');
}
