import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { CourseReviewsApi } from '@/api';
import { citySlug } from '@/shared/city';
import { configuration, etagOf } from '@/shared/http/client';
import { ask } from '@/shared/ui/confirm';
import { done, failed } from '@/shared/ui/notice';
import type { ReviewStep } from './courseReview';

/** The review of a course's draft and its steps; `revision` is the ETag of the course as it is shown, and `moved` tells the page to read it again. */
export function useCourseReview(options: { courseId: Ref<string>; revision: Ref<string | undefined>; moved: () => void }) {
  const { t } = useI18n();
  const slug = citySlug();
  const queries = useQueryClient();
  const api = new CourseReviewsApi(configuration);
  const one = () => ({ city: slug, courseId: options.courseId.value });
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['course-review', slug, options.courseId, options.revision],
    queryFn: async () => {
      const raw = await api.getCourseReviewRaw(one());
      return { review: await raw.value(), etag: etagOf(raw) };
    },
    enabled: () => options.courseId.value !== '',
    placeholderData: (before) => before,
  });
  const step = useMutation({
    mutationFn: async (work: { step: ReviewStep; comment?: string }) => {
      const ifMatch = data.value?.etag;
      if (work.step === 'submit') {
        await api.submitCourse({ ...one(), ifMatch, courseSubmission: { comment: work.comment } });
      } else {
        await api.decideCourse({ ...one(), ifMatch, courseDecision: { decision: work.step, comment: work.comment } });
      }
      return work.step;
    },
    onSuccess: (taken) => done(t(`learning.review.done.${taken}`)),
    onError: failed,
    onSettled: () => {
      options.moved();
      void refetch();
      void queries.invalidateQueries({ queryKey: ['courses'] });
    },
  });

  async function take(wanted: ReviewStep, name: string): Promise<void> {
    const answer = await ask({
      title: t(`learning.review.ask.${wanted}`, { name }), effect: t(`learning.review.ask.${wanted}Effect`), action: t(`learning.review.step.${wanted}`), danger: wanted === 'return',
      reason: { label: t(`learning.review.ask.${wanted}Comment`), minimum: wanted === 'return' ? 2 : 0 },
    });
    if (answer.agreed) {
      step.mutate({ step: wanted, comment: answer.reason || undefined });
    }
  }

  return { review: computed(() => data.value?.review), error, isFetching, refetch, busy: step.isPending, take };
}
