import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { CourseLawFlagsApi, type CourseLawFlag, type LawFlagSettlementOutcomeEnum } from '@/api';
import { citySlug } from '@/shared/city';
import { configuration } from '@/shared/http/client';
import { may } from '@/shared/me';
import { done, failed } from '@/shared/ui/notice';
import { say } from '@/shared/i18n';

/** Open flags of one course, and the way to settle any flag. */
export function useCourseLawFlags(options: { courseId?: Ref<string> } = {}) {
  const slug = citySlug();
  const queries = useQueryClient();
  const api = new CourseLawFlagsApi(configuration);
  const courseId = computed(() => options.courseId?.value ?? '');
  const ofCourse = useQuery({
    queryKey: ['course-law-flags', slug, 'course', courseId],
    queryFn: () => api.listCourseLawFlags({ city: slug, courseId: courseId.value, state: 'open', limit: 100 }),
    enabled: computed(() => courseId.value !== '' && may('listCourseLawFlags')),
  });
  const settle = useMutation({
    mutationFn: (settled: { flag: CourseLawFlag; outcome: LawFlagSettlementOutcomeEnum }) => api.settleCourseLawFlag({ city: slug, flagId: settled.flag.id, lawFlagSettlement: { outcome: settled.outcome } }),
    onSuccess: () => done(say('parts.lawFlags.settled')),
    onError: failed,
    onSettled: () => queries.invalidateQueries({ queryKey: ['course-law-flags'] }),
  });
  return { ofCourse, settle, maySettle: computed(() => may('settleCourseLawFlag')) };
}
