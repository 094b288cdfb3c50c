import { describe, expect, it } from 'vitest';
import type { Media } from '@/api';
import { clean } from '@/shared/ui/SafeHtml';
import { besideText, withImages } from './inlineMedia';

const file = (name: string, contentType: Media['contentType']): Media => ({ id: name, name, contentType, bytes: 1, url: `/api/v1/public/${name}?ticket=x` });
const media = [file('徽.png', 'image/png'), file('别的.png', 'image/png'), file('讲义.pdf', 'application/pdf')];
const html = '<p><img data-media="徽.png" alt="国徽" />文<img data-media="没有.png" alt="" /></p>';

describe('images in the text of a chapter', () => {
  it('get the address of the file of that name, and pass the last wall', () => {
    const shown = clean(withImages(html, media));

    expect(shown).toContain('alt="国徽"');
    expect(shown).toContain('src="/api/v1/public/徽.png?ticket=x"');
    expect(shown).not.toContain('没有.png');
  });

  it('are not shown beside it a second time', () => {
    expect(besideText(html, media).map((one) => one.name)).toEqual(['别的.png', '讲义.pdf']);
  });
});
