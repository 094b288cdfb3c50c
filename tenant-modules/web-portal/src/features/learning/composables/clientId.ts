const key = 'xuefa.client';

function random(): string {
  return crypto.randomUUID().replaceAll('-', '');
}

async function alone(id: string): Promise<boolean> {
  if (!('locks' in navigator)) {
    return true;
  }
  return new Promise((resolve) => {
    void navigator.locks.request(`xuefa.client.${id}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      // Held as long as this page lives.
      return lock ? new Promise<void>(() => undefined) : undefined;
    });
  });
}

let known: Promise<string> | undefined;

/** The name of this tab, kept over reloads. A duplicated tab inherits the storage, so the name is also locked. */
export function clientId(): Promise<string> {
  known ??= (async () => {
    const stored = sessionStorage.getItem(key);
    if (stored && await alone(stored)) {
      return stored;
    }
    const fresh = random();
    sessionStorage.setItem(key, fresh);
    await alone(fresh);
    return fresh;
  })();
  return known;
}

export function clientKind(): 'pc' | 'mobile' {
  return window.matchMedia('(max-width: 719px), (pointer: coarse) and (max-width: 959px)').matches ? 'mobile' : 'pc';
}
