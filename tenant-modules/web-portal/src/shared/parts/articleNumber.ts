const digits: Record<string, number> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** 一千二百六十 → 1260; 十五 → 15. */
export function chineseNumber(text: string): number | undefined {
  if (/^\d+$/.test(text)) {
    return Number(text);
  }
  let total = 0;
  let digit: number | undefined;
  for (const sign of text) {
    if (digits[sign] !== undefined) {
      digit = digits[sign];
    } else if (units[sign] !== undefined) {
      total += (digit ?? 1) * (units[sign] ?? 1);
      digit = undefined;
    } else {
      return undefined;
    }
  }
  return total + (digit ?? 0);
}

/** 第五十九条之一 → 59-1, as the statute library counts; paragraphs after it do not matter here. */
export function articleNumber(label: string): string | undefined {
  const found = /^第([零〇一二两三四五六七八九十百千\d]+)条(?:之([一二三四五六七八九十\d]+))?/.exec(label.trim());
  const main = found?.[1] ? chineseNumber(found[1]) : undefined;
  if (!main) {
    return undefined;
  }
  const after = found?.[2] ? chineseNumber(found[2]) : undefined;
  return after ? `${main}-${after}` : String(main);
}
