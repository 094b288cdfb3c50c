import type { Media } from '@/api';

const isImage = (media: Media): boolean => media.contentType.startsWith('image/');

/** A chapter's text calls its images by their names; here they get their addresses. One that is not there is left out. */
export function withImages(html: string, media: Media[]): string {
  if (!html.includes('data-media')) {
    return html;
  }
  const page = new DOMParser().parseFromString(html, 'text/html');
  page.querySelectorAll('img[data-media]').forEach((image) => {
    const found = media.find((one) => isImage(one) && one.name === image.getAttribute('data-media'));
    if (found) {
      image.setAttribute('src', found.url);
    } else {
      image.remove();
    }
  });
  return page.body.innerHTML;
}

/** Files that the text does not show itself. */
export function besideText(html: string, media: Media[]): Media[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const called = new Set([...page.querySelectorAll('img[data-media]')].map((image) => image.getAttribute('data-media')));
  return media.filter((one) => !isImage(one) || !called.has(one.name));
}
