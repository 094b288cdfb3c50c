import { describe, expect, it } from 'vitest';
import type { CampaignChange } from '@/api';
import { byPath, emptyOrOutside, unplaced } from './campaignErrors';
import { ruleFields, write } from './ruleFields';

const words = (key: string, facts?: Record<string, string | number>): string => `${key}${facts ? ` ${facts.min}-${facts.max}` : ''}`;

function form(): CampaignChange {
  const empty = { windows: { enrolment: {}, study: {}, exam: {} }, participation: {}, credit: { mix: 'minimum' }, study: {}, practice: {}, exam: {}, score: {}, certificate: {} };
  const made = { title: '学法考试', tiers: [{ code: 'staff', name: '工作人员' }], rules: empty } as unknown as CampaignChange;
  for (const [path, field] of Object.entries(ruleFields)) {
    if (field.kind === 'number') {
      write(made.rules, path, field.min);
    }
  }
  return made;
}

describe('errors of the campaign form', () => {
  it('has none to say about a form that is filled in', () => {
    expect(emptyOrOutside(form(), words)).toEqual({});
  });

  it('names an emptied and a too large number with the bounds', () => {
    const wrong = form();
    write(wrong.rules, 'exam.excellent', undefined);
    write(wrong.rules, 'exam.durationMinutes', 481);

    expect(emptyOrOutside(wrong, words)).toEqual({ 'exam.excellent': 'campaign.wrong.number 1-100', 'exam.durationMinutes': 'campaign.wrong.outside 5-480' });
  });

  it('lets a number be empty that may be', () => {
    const unlimited = form();
    write(unlimited.rules, 'credit.dailyCap', undefined);

    expect(emptyOrOutside(unlimited, words)).toEqual({});
  });

  it('names an empty title and a tier without name or with a code in Chinese', () => {
    const wrong = { ...form(), title: ' ', tiers: [{ code: '干部', name: '' }] };

    expect(Object.keys(emptyOrOutside(wrong, words))).toEqual(['title', 'tiers.0.name', 'tiers.0.code']);
  });

  it('turns pointers of the server into places of the page and lists those that have none', () => {
    const errors = byPath([{ pointer: '/rules/exam/pass', code: 'order', message: '及格' }, { pointer: '/tiers/0/code', code: 'size', message: '代码' }, { pointer: '/rules/windows', code: 'required', message: '时间' }]);

    expect(errors).toEqual({ 'exam.pass': '及格', 'tiers.0.code': '代码', windows: '时间' });
    expect(unplaced(errors, 'none')).toEqual(['时间']);
    expect(unplaced({ 'credit.electiveCap': '上限' }, 'none')).toEqual(['上限']);
    expect(unplaced({ 'credit.electiveCap': '上限' }, 'minimum')).toEqual([]);
  });
});
