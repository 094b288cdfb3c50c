import type { CourseDetail, CourseReview } from '@/api';

export type ReviewStep = 'submit' | 'approve' | 'return';

/** What may be done with a draft now. A hint only: the server decides. */
export function reviewSteps(review: Pick<CourseReview, 'state' | 'mayDecide'>, may: (operation: string) => boolean): ReviewStep[] {
  if (review.state === 'in-review') {
    return review.mayDecide && may('decideCourse') ? ['approve', 'return'] : [];
  }
  return (review.state === 'draft' || review.state === 'returned') && may('submitCourse') ? ['submit'] : [];
}

/** An editor publishes what was approved; an administrator anything that is not out yet. */
export function mayPublish(course: Pick<CourseDetail, 'reviewState'>, administrator: boolean, may: (operation: string) => boolean): boolean {
  return may('publishCourse') && course.reviewState !== 'published' && (administrator || course.reviewState === 'approved');
}
