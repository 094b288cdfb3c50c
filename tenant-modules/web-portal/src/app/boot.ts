import { PublicCitiesApi, CallersApi, type PublicCity } from '@/api';
import { city } from '@/shared/city';
import { contrastWithWhite } from '@/shared/colour';
import { configuration } from '@/shared/http/client';
import { me } from '@/shared/me';
import { lendAccount } from '@/shared/account';
import { openSession, signIn, signOut, signedIn } from './session';

export type Place = 'door' | 'city' | 'platform';

/** The first part of the address says which city, or none, this page is for. */
export function placeOf(path: string): { place: Place; slug?: string } {
  const first = path.split('/')[1] ?? '';
  if (first === '') {
    return { place: 'door' };
  }
  return first === 'platform' ? { place: 'platform', slug: 'platform' } : { place: 'city', slug: first };
}

function wear(accent: string): void {
  if (/^#[0-9a-f]{6}$/i.test(accent) && contrastWithWhite(accent) >= 4.5) {
    document.documentElement.style.setProperty('--xf-accent', accent);
    document.documentElement.style.setProperty('--xf-accent-deep', `color-mix(in srgb, ${accent} 82%, black)`);
  }
}

export async function boot(path: string): Promise<void> {
  const { slug } = placeOf(path);
  if (!slug) {
    return;
  }
  const cities = new PublicCitiesApi(configuration);
  const found: PublicCity = slug === 'platform' ? await cities.getPublicPlatform() : await cities.getPublicCity({ city: slug });
  city.value = found;
  wear(found.accent);
  document.title = found.name;
  lendAccount({
    signIn: (wanted) => void signIn(slug, wanted),
    signOut: () => void signOut(slug),
    isSignedIn: () => signedIn.value,
  });
  await openSession(found);
  if (signedIn.value && slug !== 'platform') {
    me.value = await new CallersApi(configuration).getMe({ city: slug });
  }
}
