import { describe, expect, it } from 'vitest';
import type { PackLine } from '@/api';
import { folded } from './folding';

const same = (text: string): PackLine => ({ sign: 'same', text });

describe('lines of a changed chapter', () => {
  it('show changes with what is around them and count the rest', () => {
    const lines: PackLine[] = [...'abcdef'].map(same);
    lines.push({ sign: 'out', text: 'g' }, { sign: 'in', text: 'G' }, ...[...'hijkl'].map(same));

    const shown = folded(lines);

    expect(shown[0]).toEqual({ kind: 'fold', lines: 4 });
    expect(shown.slice(1, -1).map((one) => (one.kind === 'line' ? one.line.text : ''))).toEqual(['e', 'f', 'g', 'G', 'h', 'i']);
    expect(shown.at(-1)).toEqual({ kind: 'fold', lines: 3 });
  });

  it('keep every line one way or the other', () => {
    const lines: PackLine[] = [...'abc'].map(same);

    expect(folded(lines)).toEqual([{ kind: 'fold', lines: 3 }]);
    expect(folded([])).toEqual([]);
    expect(folded([{ sign: 'in', text: 'x' }])).toHaveLength(1);
  });
});
