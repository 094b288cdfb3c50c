import { describe, expect, it } from 'vitest';
import { crc32, zip } from './zip';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

describe('a ZIP of chosen files', () => {
  it('sums as everybody does', () => {
    expect(crc32(bytes('123456789')).toString(16)).toBe('cbf43926');
  });

  it('leads from its end to every file, Chinese names and all', async () => {
    const files = [{ path: '课程/第1章.md', content: bytes('# 总纲\n\n正文') }, { path: 'b.md', content: bytes('') }];
    const content = await zip(files).arrayBuffer();
    const view = new DataView(content);
    const text = (at: number, length: number): string => new TextDecoder().decode(content.slice(at, at + length));
    const end = content.byteLength - 22;

    expect(view.getUint32(end, true)).toBe(0x06054b50);
    expect(view.getUint16(end + 10, true)).toBe(2);
    expect(view.getUint32(end + 16, true) + view.getUint32(end + 12, true)).toBe(end);
    let entry = view.getUint32(end + 16, true);
    for (const file of files) {
      const nameLength = view.getUint16(entry + 28, true);
      const local = view.getUint32(entry + 42, true);
      expect(view.getUint32(entry, true)).toBe(0x02014b50);
      expect(view.getUint32(local, true)).toBe(0x04034b50);
      expect(view.getUint16(local + 6, true)).toBe(0x0800);
      expect(text(entry + 46, nameLength)).toBe(file.path);
      expect(text(local + 30, nameLength)).toBe(file.path);
      expect(view.getUint32(entry + 16, true)).toBe(crc32(file.content));
      expect(text(local + 30 + nameLength, view.getUint32(local + 18, true))).toBe(new TextDecoder().decode(file.content));
      entry += 46 + nameLength;
    }
    expect(entry).toBe(end);
  });
});
