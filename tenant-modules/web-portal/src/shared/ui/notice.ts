import { ref } from 'vue';
import { messageOf } from '@/shared/http/message';

export interface Notice { id: number; text: string; tone: 'good' | 'bad' | 'info'; since: number }

export const notices = ref<Notice[]>([]);
let next = 1;

function show(text: string, tone: Notice['tone'], milliseconds: number): void {
  const id = next++;
  notices.value = [...notices.value.slice(-2), { id, text, tone, since: Date.now() }];
  setTimeout(() => dismiss(id), milliseconds);
}

export function dismiss(id: number): void {
  notices.value = notices.value.filter((notice) => notice.id !== id);
}

/** Another page: what was said about the one before has been seen, unless it was said on the way out. */
export function leaveBehind(): void {
  const onTheWay = Date.now() - 1_000;
  notices.value = notices.value.filter((notice) => notice.since >= onTheWay);
}

export const done = (text: string): void => show(text, 'good', 4000);
export const inform = (text: string): void => show(text, 'info', 5000);
export const failed = (error: unknown): void => show(messageOf(error), 'bad', 8000);
