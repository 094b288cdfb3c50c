import type { CampaignRules } from '@/api';

export type RuleField =
  | { kind: 'number'; min: number; max: number; optional?: boolean }
  | { kind: 'choice'; values: string[] }
  | { kind: 'flag' }
  | { kind: 'date' }
  | { kind: 'text'; max: number };

const number = (min: number, max: number, optional = false): RuleField => ({ kind: 'number', min, max, optional });
const choice = (...values: string[]): RuleField => ({ kind: 'choice', values });
const flag: RuleField = { kind: 'flag' };
const date: RuleField = { kind: 'date' };

/** Bounds as in the contract; the server decides whether the rules go together. */
export const ruleFields: Record<string, RuleField> = {
  'windows.enrolment.from': date, 'windows.enrolment.until': date, 'windows.study.from': date, 'windows.study.until': date, 'windows.exam.from': date, 'windows.exam.until': date,
  'participation.selfEnrolment': flag, 'participation.confirmSelfEnrolled': flag,
  'credit.target': number(1, 100_000), 'credit.mix': choice('minimum', 'supply-share', 'none'), 'credit.compulsoryMinimum': number(0, 100_000), 'credit.electiveCap': number(0, 100_000), 'credit.dailyCap': number(1, 100_000, true),
  'study.closePolicy': choice('heartbeat', 'strict'), 'study.concurrency': choice('takeover', 'deny', 'void-both'), 'study.heartbeatSeconds': number(5, 60), 'study.toleranceSeconds': number(10, 300), 'study.idleMinutes': number(1, 60),
  'practice.questions': number(1, 50), 'practice.passScore': number(0, 100), 'practice.minimumCredit': number(0, 1000), 'practice.maximumCredit': number(0, 1000), 'practice.scoring': choice('scaled', 'fixed'),
  'exam.durationMinutes': number(5, 480), 'exam.attempts': number(1, 10), 'exam.result': choice('best', 'last'), 'exam.furtherAttemptAfterPass': flag, 'exam.excellent': number(1, 100), 'exam.good': number(1, 100), 'exam.pass': number(1, 100),
  'exam.atWindowEnd': choice('full-timer', 'hard-cut'), 'exam.maxExtraMinutes': number(0, 480), 'exam.multipleChoice': choice('all-or-nothing', 'partial'), 'exam.showWrongItems': choice('at-once', 'after-window', 'never'), 'exam.requireAllCompulsoryCourses': flag, 'exam.lateSubmitGraceSeconds': number(0, 300),
  'score.examWeight': number(1, 100),
  'certificate.issuer': { kind: 'text', max: 60 }, 'certificate.showScore': flag,
};

export const sections: { key: string; sentences: string[] }[] = [
  { key: 'windows', sentences: ['windows.enrolment', 'windows.study', 'windows.exam'] },
  { key: 'participation', sentences: ['participation.self', 'participation.confirm'] },
  { key: 'credit', sentences: ['credit.target', 'credit.mix', 'credit.shares', 'credit.minimum', 'credit.supply', 'credit.daily'] },
  { key: 'study', sentences: ['study.close', 'study.concurrency', 'study.beat', 'study.idle'] },
  { key: 'practice', sentences: ['practice.scope', 'practice.draw', 'practice.credit'] },
  { key: 'exam', sentences: ['exam.time', 'exam.again', 'exam.grades', 'exam.end', 'exam.multiple', 'exam.wrong', 'exam.courses', 'exam.grace', 'score.weight', 'score.study'] },
  { key: 'certificate', sentences: ['certificate.issuer', 'certificate.score'] },
];

type Tree = Record<string, unknown>;

export function read(rules: CampaignRules, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value as Tree | undefined)?.[name], rules);
}

export function write(rules: CampaignRules, path: string, value: unknown): void {
  const names = path.split('.');
  const last = names.pop() ?? '';
  const parent = names.reduce<unknown>((at, name) => (at as Tree)[name], rules) as Tree;
  if (value === undefined) {
    Reflect.deleteProperty(parent, last);
  } else {
    parent[last] = value;
  }
}

export type Part = { text: string } | { path: string };

/** "累计达到 [credit.target] 学分" → words and places to fill in. */
export function partsOf(sentence: string): Part[] {
  return sentence.split(/(\[[a-zA-Z.]+\])/).filter((part) => part !== '').map((part) => (part.startsWith('[') ? { path: part.slice(1, -1) } : { text: part }));
}
