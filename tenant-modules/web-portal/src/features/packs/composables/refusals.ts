import type { FieldProblem } from '@/api';
import { tell } from '@/shared/http/problem';

export interface Reason { code: string; place: string; message: string }
export interface FileReasons { file: string; reasons: Reason[] }

/** Reasons against a pack by file, in the order of the first of each; what concerns the pack as a whole comes first. */
export function byFile(errors: FieldProblem[]): FileReasons[] {
  const files = new Map<string, Reason[]>();
  for (const error of errors) {
    const mark = error.pointer.indexOf('#');
    const file = mark < 0 ? error.pointer : error.pointer.slice(0, mark);
    const place = mark < 0 ? '' : error.pointer.slice(mark + 1);
    files.set(file, [...(files.get(file) ?? []), { code: error.code, place, message: error.message }]);
  }
  return [...files].map(([file, reasons]) => ({ file, reasons })).sort((a, b) => Number(a.file !== '') - Number(b.file !== ''));
}

export interface Refusal { total: number; files: FileReasons[]; hidden: number }

/** The refusal of an upload; nothing when the error is another one. */
export function refusalOf(error: unknown): Refusal | undefined {
  const told = tell(error);
  if (told.slug !== 'pack-refused') {
    return undefined;
  }
  const total = Number(told.facts.reasons ?? told.errors.length);
  return { total, files: byFile(told.errors), hidden: Math.max(0, total - told.errors.length) };
}
