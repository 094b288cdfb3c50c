import { shallowRef } from 'vue';
import type { PublicCity } from '@/api';

/** The city this page belongs to: one page load, one city. */
export const city = shallowRef<PublicCity>();

export function citySlug(): string {
  if (!city.value) {
    throw new Error('no city on this page');
  }
  return city.value.slug;
}
