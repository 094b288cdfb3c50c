import type { Citation, LawAmendment } from '@/api';
import { articleNumber } from './articleNumber';

/** An article of one version of a law, ready to be cited. */
export interface Chosen { law: string; version: Date; article: string }

const country = '中华人民共和国';
const short = (title: string): string => (title.startsWith(country) && title.length > country.length ? title.slice(country.length) : title);
export const sameLaw = (one: string, other: string): boolean => short(one) === short(other);

/** As a text cites it. */
export const wording = (chosen: Chosen): string => `《${chosen.law}》${chosen.article}`;

/** 第四条、第六条 → the two; 第四条第二款 stays one. */
export const articlesIn = (text: string): string[] => [...new Set(text.split(/[、，,；;\s]+/).filter(Boolean))];

/** Articles in the order of the law; what has no number goes first, as preambles do. */
export function ordered(articles: string[]): string[] {
  const place = (label: string): number => {
    const [main, after] = (articleNumber(label) ?? '0').split('-').map(Number);
    return (main ?? 0) * 1_000 + (after ?? 0);
  };
  return [...new Set(articles)].sort((a, b) => place(a) - place(b));
}

/** The list with one more article. It joins the entry of its version, or one that states none: that one states it from now on. Another version stays an entry of its own. */
export function withCited(cites: Citation[], chosen: Chosen): Citation[] {
  const at = cites.findIndex((one) => sameLaw(one.law, chosen.law) && (!one.version || one.version.getTime() === chosen.version.getTime()));
  const before = cites[at];
  const entry = { law: before?.law ?? chosen.law, version: chosen.version, articles: ordered([...(before?.articles ?? []), chosen.article]) };
  return before ? cites.map((one, index) => (index === at ? entry : one)) : [...cites, entry];
}

/** Whether a list still says an older version of a changed law, or does not say which one the text teaches. */
export function citesOlder(cites: Citation[], change: LawAmendment): boolean {
  const stated = cites.filter((one) => sameLaw(one.law, change.law)).map((one) => one.version);
  return !stated.some((version) => version && version >= change.to) || stated.some((version) => version && version < change.to);
}

/**
 * The list once the newer version of one law is cited in place of older ones: articles take the number they have there, repealed ones leave the list.
 * `changes` are of that law and lead to the same version. The text is nobody's business but the editor's.
 */
export function citingNewVersion(cites: Citation[], changes: LawAmendment[]): Citation[] {
  const change = changes[0];
  if (!change) {
    return cites;
  }
  const now = new Map(changes.map((one) => [articleNumber(one.label), one.nowLabel]));
  const moved = (label: string): string[] => {
    const number = articleNumber(label);
    return number !== undefined && now.has(number) ? [now.get(number) ?? []].flat() : [label];
  };
  const ofLaw = cites.filter((one) => sameLaw(one.law, change.law));
  const older = ofLaw.filter((one) => !one.version || one.version < change.to);
  const newer = ofLaw.find((one) => one.version?.getTime() === change.to.getTime());
  const articles = older.length ? older.flatMap((one) => one.articles).flatMap(articlesIn).flatMap(moved) : changes.flatMap((one) => one.nowLabel ?? []);
  const entry = { law: older[0]?.law ?? newer?.law ?? change.law, version: change.to, articles: ordered([...articles, ...(newer?.articles ?? [])]) };
  const first = cites.findIndex((one) => older.includes(one) || one === newer);
  const kept = cites.filter((one) => !older.includes(one) && one !== newer);
  return first < 0 ? [...kept, entry] : [...kept.slice(0, first), entry, ...kept.slice(first)];
}

/** The articles of a question with the number that one of them has in the newer version; as they were where it keeps its number or is gone. */
export function renumbered(articles: string | undefined, change: LawAmendment): string {
  const text = articles ?? '';
  const now = change.nowLabel;
  if (!now || now === change.label) {
    return text;
  }
  const all = articlesIn(text);
  const moved = all.map((one) => (articleNumber(one) === articleNumber(change.label) ? now : one));
  return moved.some((one, at) => one !== all[at]) ? moved.join('、') : text;
}

/** Words put in place of what is marked, and where the cursor stands then. */
export function insertedAt(text: string, start: number, end: number, words: string): { text: string; cursor: number } {
  return { text: text.slice(0, start) + words + text.slice(end), cursor: start + words.length };
}
