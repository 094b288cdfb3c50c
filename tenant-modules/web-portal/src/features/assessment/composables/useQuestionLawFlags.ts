import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { QuestionLawFlagsApi, type QuestionLawFlag, type LawFlagSettlementOutcomeEnum } from '@/api';
import { citySlug } from '@/shared/city';
import { configuration } from '@/shared/http/client';
import { may } from '@/shared/me';
import { done, failed } from '@/shared/ui/notice';
import { say } from '@/shared/i18n';

/** Open flags of one question, and the way to settle any flag. */
export function useQuestionLawFlags(options: { questionId?: Ref<string> } = {}) {
  const slug = citySlug();
  const queries = useQueryClient();
  const api = new QuestionLawFlagsApi(configuration);
  const questionId = computed(() => options.questionId?.value ?? '');
  const ofQuestion = useQuery({
    queryKey: ['question-law-flags', slug, 'question', questionId],
    queryFn: () => api.listQuestionLawFlags({ city: slug, questionId: questionId.value, state: 'open', limit: 100 }),
    enabled: computed(() => questionId.value !== '' && may('listQuestionLawFlags')),
  });
  const settle = useMutation({
    mutationFn: (settled: { flag: QuestionLawFlag; outcome: LawFlagSettlementOutcomeEnum }) => api.settleQuestionLawFlag({ city: slug, flagId: settled.flag.id, lawFlagSettlement: { outcome: settled.outcome } }),
    onSuccess: () => done(say('parts.lawFlags.settled')),
    onError: failed,
    onSettled: () => queries.invalidateQueries({ queryKey: ['question-law-flags'] }),
  });
  return { ofQuestion, settle, maySettle: computed(() => may('settleQuestionLawFlag')) };
}
