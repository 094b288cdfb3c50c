import { createI18n } from 'vue-i18n';

type Messages = Record<string, unknown>;

/** Each feature keeps its words beside itself; the folder's name is the first part of the key. */
const files = import.meta.glob<Messages>('/src/**/locales/zh-CN.json', { eager: true, import: 'default' });

const messages: Messages = {};
for (const [path, words] of Object.entries(files)) {
  const name = path.split('/').at(-3) ?? 'shared';
  messages[name] = words;
}

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': messages as never },
  missingWarn: import.meta.env.DEV,
});

interface Speaker {
  t(key: string, facts?: Record<string, unknown>): string;
  te(key: string): boolean;
}

/** Keys are not typed one by one: the words are data, a test keeps them whole. */
const speaker = i18n.global as unknown as Speaker;

export const say = (key: string, facts: Record<string, unknown> = {}): string => speaker.t(key, facts);
export const known = (key: string): boolean => speaker.te(key);
