import type { MyCourse, MyStudiesApi } from '@/api';

/** Every course of the learner; a city has some dozens. */
export async function allMyCourses(api: MyStudiesApi, city: string): Promise<MyCourse[]> {
  const found: MyCourse[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < 20; page++) {
    const answer = await api.listMyCourses({ city, cursor, limit: 200 });
    found.push(...answer.items);
    cursor = answer.next;
    if (!cursor) {
      break;
    }
  }
  return found;
}
