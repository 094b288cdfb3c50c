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

export const say = i18n.global.t;
export const known = i18n.global.te;
