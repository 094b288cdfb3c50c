import { describe, expect, it } from 'vitest';
import type { PackLine } from '@/api';
import { marked } from './marking';

const line = (sign: PackLine['sign'], text: string): PackLine => ({ sign, text });
const changes = (lines: PackLine[]): string[] => marked(lines).flat().filter((piece) => piece.changed).map((piece) => piece.text);

describe('what changed inside a line', () => {
  it('is what is left between a common beginning and a common end', () => {
    const lines = [line('same', '一'), line('out', '有效期为三年，期满可以延续。'), line('in', '有效期为五年，期满可以延续。')];

    expect(changes(lines)).toEqual(['三', '五']);
    expect(marked(lines).map((pieces) => pieces.map((piece) => piece.text).join(''))).toEqual(lines.map((one) => one.text));
  });

  it('pairs lines in their order and leaves those without a partner whole', () => {
    const lines = [line('out', '第一条规则如下：甲'), line('out', '第二条规则如下：乙'), line('in', '第一条规则如下：丙'), line('in', '第二条规则如下：丁'), line('in', '第三条')];

    expect(changes(lines)).toEqual(['甲', '乙', '丙', '丁']);
  });

  it('is nothing where the lines have hardly anything in common, and where a line only came in', () => {
    expect(changes([line('out', '完全不同的一句话'), line('in', '另外写的内容')])).toEqual([]);
    expect(changes([line('in', '新的一行'), line('same', '旧')])).toEqual([]);
    expect(changes([line('out', '甲乙丙'), line('in', '甲乙丙丁')])).toEqual(['丁']);
  });
});
