import { useQuery } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { CourseReviewsApi, type CourseCitationCheck, type CourseCitationFinding } from '@/api';
import { citySlug } from '@/shared/city';
import { configuration } from '@/shared/http/client';
import { may } from '@/shared/me';

/** What keeps a draft from being submitted; the rest is told and keeps nothing. */
export const keeps = (found: CourseCitationFinding): boolean => found.reason.startsWith('unknown-');

/** The saved draft's citations, held against the library; `revision` is the ETag of the course as it is shown. */
export function useCitationCheck(options: { courseId: Ref<string>; revision: Ref<string | undefined> }) {
  const slug = citySlug();
  const check = useQuery<CourseCitationCheck>({
    queryKey: ['course-citations', slug, options.courseId, options.revision],
    queryFn: () => new CourseReviewsApi(configuration).checkCourseCitations({ city: slug, courseId: options.courseId.value }),
    enabled: computed(() => options.courseId.value !== '' && may('checkCourseCitations')),
    placeholderData: (before) => before,
  });
  const ofChapter = (chapterId: string | undefined): CourseCitationFinding[] => (check.data.value?.findings ?? []).filter((found) => found.chapterId === chapterId && chapterId !== undefined);
  return { check, ofChapter };
}
