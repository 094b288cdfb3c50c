import type { PackLine } from '@/api';

export interface Piece { text: string; changed: boolean }

/** Of two lines of which one took the other's place, what differs; both whole when hardly anything is common. */
function between(before: string, after: string): [Piece[], Piece[]] {
  const a = [...before];
  const b = [...after];
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) {
    head += 1;
  }
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) {
    tail += 1;
  }
  if ((head + tail) * 3 < Math.max(a.length, b.length)) {
    return [[{ text: before, changed: false }], [{ text: after, changed: false }]];
  }
  const cut = (all: string[]): Piece[] => [
    { text: all.slice(0, head).join(''), changed: false },
    { text: all.slice(head, all.length - tail).join(''), changed: true },
    { text: all.slice(all.length - tail).join(''), changed: false },
  ].filter((piece) => piece.text !== '');
  return [cut(a), cut(b)];
}

/** Each line in pieces. Lines that went out and those that came in right after them are held against each other one by one. */
export function marked(lines: PackLine[]): Piece[][] {
  const pieces = lines.map((line): Piece[] => [{ text: line.text, changed: false }]);
  let at = 0;
  while (at < lines.length) {
    const out = at;
    while (lines[at]?.sign === 'out') {
      at += 1;
    }
    const middle = at;
    while (lines[at]?.sign === 'in') {
      at += 1;
    }
    for (let pair = 0; pair < Math.min(middle - out, at - middle); pair++) {
      [pieces[out + pair], pieces[middle + pair]] = between(lines[out + pair]?.text ?? '', lines[middle + pair]?.text ?? '');
    }
    if (at === out) {
      at += 1;
    }
  }
  return pieces;
}
