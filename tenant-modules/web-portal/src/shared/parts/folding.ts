import type { PackLine } from '@/api';
import { marked, type Piece } from './marking';

export type Folded = { kind: 'line'; line: PackLine; pieces: Piece[] } | { kind: 'fold'; lines: number };

/** Lines that are the same are shown near a change only; the others are counted. */
export function folded(lines: PackLine[], around = 2): Folded[] {
  const near = new Set<number>();
  lines.forEach((line, index) => {
    if (line.sign !== 'same') {
      for (let at = index - around; at <= index + around; at++) {
        near.add(at);
      }
    }
  });
  const pieces = marked(lines);
  const shown: Folded[] = [];
  lines.forEach((line, index) => {
    const last = shown.at(-1);
    if (near.has(index)) {
      shown.push({ kind: 'line', line, pieces: pieces[index] ?? [] });
    } else if (last?.kind === 'fold') {
      last.lines += 1;
    } else {
      shown.push({ kind: 'fold', lines: 1 });
    }
  });
  return shown;
}
