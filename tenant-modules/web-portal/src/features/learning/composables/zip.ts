/** A ZIP of files as they are, without packing: several chosen files travel as one. */
export interface ZipFile { path: string; content: Uint8Array<ArrayBuffer> }

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let sum = index;
  for (let bit = 0; bit < 8; bit++) {
    sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return sum >>> 0;
});

export function crc32(content: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of content) {
    sum = (table[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** Numbers in the order of bytes that ZIP wants: [value, bytes] one after the other. */
function record(...fields: [value: number, bytes: number][]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fields.reduce((all, [, length]) => all + length, 0));
  let at = 0;
  for (const [value, length] of fields) {
    for (let place = 0; place < length; place++) {
      bytes[at++] = Math.floor(value / 256 ** place) & 0xff;
    }
  }
  return bytes;
}

const UTF8_NAMES = 0x0800;
const SOME_DAY: [number, number] = [0x21, 2];

export function zip(files: ZipFile[]): Blob {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const file of files) {
    const name = new TextEncoder().encode(file.path);
    const size = file.content.length;
    const common: [number, number][] = [[20, 2], [UTF8_NAMES, 2], [0, 2], [0, 2], SOME_DAY, [crc32(file.content), 4], [size, 4], [size, 4], [name.length, 2], [0, 2]];
    const head = record([0x04034b50, 4], ...common);
    parts.push(head, name, file.content);
    directory.push(record([0x02014b50, 4], [20, 2], ...common, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), name);
    offset += head.length + name.length + size;
  }
  const bytes = directory.reduce((all, part) => all + part.length, 0);
  return new Blob([...parts, ...directory, record([0x06054b50, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [bytes, 4], [offset, 4], [0, 2])], { type: 'application/zip' });
}

/** Files that were chosen one by one, or as a folder. */
export async function zipOf(chosen: File[]): Promise<Blob> {
  return zip(await Promise.all(chosen.map(async (file) => ({ path: file.webkitRelativePath || file.name, content: new Uint8Array(await file.arrayBuffer()) }))));
}
