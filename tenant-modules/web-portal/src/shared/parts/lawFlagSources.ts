import { CourseLawFlagsApi, QuestionLawFlagsApi, type CourseLawFlag, type LawAmendment, type LawFlagSettlementOutcomeEnum, type LawFlagState, type QuestionLawFlag } from '@/api';
import { citySlug } from '@/shared/city';
import { configuration } from '@/shared/http/client';
import { may } from '@/shared/me';

/** A flag of a changed law, whatever cites the law. */
export interface ShownFlag {
  id: string; amendment: LawAmendment; state: LawFlagState; raisedAt: Date; edited: boolean; cited: boolean; published?: boolean; settledAt?: Date; settledBy?: string;
}

/** What is asked for; `opened` is the course or question that an editor has open. */
export interface AskedFlags { state?: LawFlagState; opened?: string; cursor?: string; limit: number }

/** Where the flags of one feature come from and are settled. */
export interface LawFlagSource<F extends ShownFlag> {
  /** Names what is kept of them, so that all views of them are fresh again after one is settled. */
  key: string;
  /** What carries the flag, for the texts. */
  kind: 'chapter' | 'question';
  list(asked: AskedFlags): Promise<{ open: number; items: F[]; next?: string }>;
  settle(flagId: string, outcome: LawFlagSettlementOutcomeEnum): Promise<F>;
  mayList(): boolean;
  maySettle(): boolean;
}

export const courseLawFlags: LawFlagSource<CourseLawFlag> = {
  key: 'course-law-flags',
  kind: 'chapter',
  list: ({ opened, ...asked }) => new CourseLawFlagsApi(configuration).listCourseLawFlags({ ...asked, city: citySlug(), courseId: opened }),
  settle: (flagId, outcome) => new CourseLawFlagsApi(configuration).settleCourseLawFlag({ city: citySlug(), flagId, lawFlagSettlement: { outcome } }),
  mayList: () => may('listCourseLawFlags'),
  maySettle: () => may('settleCourseLawFlag'),
};

export const questionLawFlags: LawFlagSource<QuestionLawFlag> = {
  key: 'question-law-flags',
  kind: 'question',
  list: ({ opened, ...asked }) => new QuestionLawFlagsApi(configuration).listQuestionLawFlags({ ...asked, city: citySlug(), questionId: opened }),
  settle: (flagId, outcome) => new QuestionLawFlagsApi(configuration).settleQuestionLawFlag({ city: citySlug(), flagId, lawFlagSettlement: { outcome } }),
  mayList: () => may('listQuestionLawFlags'),
  maySettle: () => may('settleQuestionLawFlag'),
};
