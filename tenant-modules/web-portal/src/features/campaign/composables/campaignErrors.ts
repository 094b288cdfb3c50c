import type { CampaignChange, FieldProblem } from '@/api';
import { read, ruleFields } from './ruleFields';

export type Words = (key: string, facts?: Record<string, string | number>) => string;
export type Errors = Record<string, string>;

const CODE = /^[a-z][a-z0-9-]{1,30}$/;

/** "/rules/exam/pass" → "exam.pass", "/tiers/0/code" → "tiers.0.code". */
export function byPath(problems: readonly FieldProblem[]): Errors {
  return Object.fromEntries(problems.map((one) => [one.pointer.replace(/^\/(rules\/)?/, '').replaceAll('/', '.'), one.message]));
}

/** What can be said before the server is asked: what is empty, and what lies outside the bounds of the contract. */
export function emptyOrOutside(form: CampaignChange, words: Words): Errors {
  const errors: Errors = {};
  if (form.title.trim() === '') {
    errors.title = words('campaign.wrong.empty');
  }
  form.tiers.forEach((tier, index) => {
    if (tier.name.trim() === '') {
      errors[`tiers.${index}.name`] = words('campaign.wrong.tierName');
    }
    if (!CODE.test(tier.code)) {
      errors[`tiers.${index}.code`] = words('campaign.wrong.tierCode');
    }
  });
  for (const [path, field] of Object.entries(ruleFields)) {
    const value = read(form.rules, path);
    if (field.kind === 'number' && !(field.optional && value === undefined) && !(Number.isInteger(value) && Number(value) >= field.min && Number(value) <= field.max)) {
      errors[path] = words(value === undefined ? 'campaign.wrong.number' : 'campaign.wrong.outside', { min: field.min, max: field.max });
    }
  }
  return errors;
}

/** Errors that belong to no field of the page; they are listed on their own, or saving would be refused without a word. */
export function unplaced(errors: Errors, mix: string): string[] {
  const shown = new Set(Object.keys(ruleFields).filter((path) => mix === 'minimum' || !['credit.compulsoryMinimum', 'credit.electiveCap'].includes(path)));
  return Object.entries(errors).filter(([path]) => !shown.has(path) && path !== 'title' && !path.startsWith('tiers')).map(([, message]) => message);
}
