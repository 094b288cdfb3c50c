import { known, say } from '@/shared/i18n';

/** The word for a code; a code the portal does not know is shown as it is, for lists are data of the city. */
function word(list: string, code: string | number | undefined): string {
  if (code === undefined || code === '') {
    return '—';
  }
  const key = `vocabulary.${list}.${code}`;
  return known(key) ? say(key) : String(code);
}

export const themeName = (code: string | undefined): string => word('theme', code);
export const tierName = (code: string | undefined): string => word('tier', code);
export const gradeName = (code: string | undefined): string => word('grade', code);
export const roleName = (code: string | undefined): string => word('role', code);
export const unitKindName = (code: string | undefined): string => word('unitKind', code);
export const kindName = (code: string | undefined): string => word('kind', code);
export const accountName = (code: string | undefined): string => word('account', code);
export const questionTypeName = (code: string | undefined): string => word('questionType', code);
export const difficultyName = (code: number | undefined): string => word('difficulty', code);

export const themes = [
  'party-congress', 'rule-of-law-thought', 'constitution', 'national-security', 'law-based-government', 'party-regulations', 'ecology', 'rural-revitalization', 'business-environment', 'enterprise-management',
];

/** 1 → A. Options are told by letters, answered by numbers. */
export const letter = (number: number): string => String.fromCharCode(64 + number);

export function optionsOf(item: { type: string; options: string[] }): string[] {
  return item.type === 'truefalse' && item.options.length === 0 ? [say('vocabulary.truefalse.1'), say('vocabulary.truefalse.2')] : item.options;
}

export function answerText(type: string, numbers: number[]): string {
  if (numbers.length === 0) {
    return '—';
  }
  return type === 'truefalse' ? numbers.map((n) => word('truefalse', n)).join('、') : numbers.map(letter).join('、');
}
