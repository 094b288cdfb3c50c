import type { BlueprintLine } from '@/api';

export const sumOf = (lines: BlueprintLine[]): { questions: number; points: number } => ({
  questions: lines.reduce((sum, line) => sum + (line.count || 0), 0),
  points: lines.reduce((sum, line) => sum + (line.count || 0) * (line.points || 0), 0),
});

/** A common paper: 30 single, 10 multiple, 20 true or false; 100 points. */
export const commonPaper = (): BlueprintLine[] => [
  { type: 'single', count: 30, points: 2 },
  { type: 'multiple', count: 10, points: 2 },
  { type: 'truefalse', count: 20, points: 1 },
];
