import { describe, expect, it } from 'vitest';
import { effectScope, nextTick, ref } from 'vue';
import type { Article } from '@/api';
import { useLawText, withHeadings } from './useLawText';

const article = (number: string, ...headings: string[]): Article => ({ article: number, label: `第${number}条`, headings, paragraphs: ['文字'], lawId: 'l', versionId: 'v', lawTitle: '法' });
const settled = async (): Promise<void> => { for (let i = 0; i < 6; i += 1) { await Promise.resolve(); } };

describe('the text of a law', () => {
  it('comes page after page and goes on where a page failed', async () => {
    let broken = true;
    const api = {
      listArticles: ({ cursor }: { cursor?: string }) => {
        if (cursor === 'b' && broken) {
          return Promise.reject(new Error('away'));
        }
        return Promise.resolve(cursor === 'b' ? { items: [article('3')] } : { items: [article('1'), article('2')], next: 'b' });
      },
    };
    const scope = effectScope();
    const text = scope.run(() => useLawText({ city: 'wuwei', lawId: ref('l'), versionId: ref<string | undefined>('v'), api }));
    await settled();
    expect(text?.articles.value.map((one) => one.article)).toEqual(['1', '2']);
    expect(text?.error.value).toBeInstanceOf(Error);
    expect(text?.whole.value).toBe(false);

    broken = false;
    text?.again();
    await settled();
    expect(text?.articles.value.map((one) => one.article)).toEqual(['1', '2', '3']);
    expect(text?.whole.value).toBe(true);
    scope.stop();
  });

  it('of another version drops what still comes of the old one', async () => {
    const answers: Record<string, (items: Article[]) => void> = {};
    const api = { listArticles: ({ versionId }: { versionId: string }) => new Promise<{ items: Article[] }>((resolve) => { answers[versionId] = (items) => resolve({ items }); }) };
    const versionId = ref<string | undefined>('old');
    const scope = effectScope();
    const text = scope.run(() => useLawText({ city: 'wuwei', lawId: ref('l'), versionId, api }));
    versionId.value = 'new';
    await nextTick();
    answers.new?.([article('1')]);
    answers.old?.([article('9')]);
    await settled();
    expect(text?.articles.value.map((one) => one.article)).toEqual(['1']);
    scope.stop();
  });

  it('shows each heading once, and those below a new one again', () => {
    const pieces = withHeadings([article('1', '第一编', '第一章'), article('2', '第一编', '第一章'), article('3', '第二编', '第一章'), article('4', '第二编', '第二章')]);
    expect(pieces.map((piece) => piece.heading ?? piece.article?.article)).toEqual(['第一编', '第一章', '1', '2', '第二编', '第一章', '3', '第二章', '4']);
  });
});
