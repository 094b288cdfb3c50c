import Keycloak from 'keycloak-js';
import { ref, shallowRef } from 'vue';
import type { PublicCity } from '@/api';
import { useTokenSource } from '@/shared/http/client';

/** Seconds that a token must still be good for when a request leaves. */
const ahead = 20;
const wantedKey = 'xuefa.wanted';

export const signedIn = ref(false);
/** The log-in ended while a page was open: the page stays as it is and asks. */
export const expired = ref(false);
const adapter = shallowRef<Keycloak>();
let timer: ReturnType<typeof setTimeout> | undefined;

function base(slug: string): string {
  return `${location.origin}/${slug}/`;
}

/** Where the browser wanted to go before it was sent to the log-in page; read once. */
export function takeWantedPath(slug: string): string | undefined {
  const wanted = sessionStorage.getItem(wantedKey);
  sessionStorage.removeItem(wantedKey);
  return wanted?.startsWith(`/${slug}/`) ? wanted : undefined;
}

export async function openSession(city: PublicCity): Promise<void> {
  const keycloak = new Keycloak({ url: city.keycloakUrl.replace(/\/$/, ''), realm: city.realm, clientId: city.clientId });
  keycloak.onAuthRefreshError = () => { expired.value = true; };
  keycloak.onTokenExpired = () => { void refresh(); };
  adapter.value = keycloak;
  // Tokens live in this object only: nothing is written to storage, and no frame is opened to watch the session.
  signedIn.value = await keycloak.init({ pkceMethod: 'S256', checkLoginIframe: false, redirectUri: base(city.slug), responseMode: 'fragment' });
  useTokenSource({ token, rejected: () => { expired.value = signedIn.value; } });
  if (signedIn.value) {
    plan();
  }
}

async function token(): Promise<string | undefined> {
  const keycloak = adapter.value;
  if (!keycloak?.authenticated) {
    return undefined;
  }
  if (keycloak.isTokenExpired(ahead)) {
    await refresh();
  }
  return keycloak.token;
}

async function refresh(): Promise<void> {
  try {
    await adapter.value?.updateToken(ahead);
    expired.value = false;
    plan();
  } catch {
    // Without a network the old token is tried; the server's 401 or the next refresh says more.
    if (navigator.onLine && !adapter.value?.refreshToken) {
      expired.value = true;
    }
  }
}

/** Fetch the next token while the old one is still good, so that no page ever waits for it. */
function plan(): void {
  clearTimeout(timer);
  const expires = adapter.value?.tokenParsed?.exp;
  if (expires !== undefined) {
    const skew = (adapter.value?.timeSkew ?? 0) * 1000;
    const delay = expires * 1000 + skew - Date.now() - 45_000;
    timer = setTimeout(() => { void refresh(); }, Math.max(5_000, delay));
  }
}

export async function signIn(slug: string, wanted: string): Promise<void> {
  sessionStorage.setItem(wantedKey, wanted);
  await adapter.value?.login({ redirectUri: base(slug), locale: 'zh-CN' });
  // The browser is leaving the page.
  await new Promise(() => undefined);
}

export async function signOut(slug: string): Promise<void> {
  await adapter.value?.logout({ redirectUri: base(slug) });
}

export function accountPage(): string | undefined {
  return adapter.value?.createAccountUrl();
}
