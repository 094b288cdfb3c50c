import { computed, onBeforeUnmount, onMounted, ref, shallowRef, type ComputedRef, type Ref } from 'vue';
import { onBeforeRouteLeave } from 'vue-router';
import { etagOf } from '@/shared/http/client';
import { tell } from '@/shared/http/problem';
import { say } from '@/shared/i18n';
import { agreed } from '@/shared/ui/confirm';

interface Raw<T> { raw: Response; value(): Promise<T> }

export interface Editing<T> {
  data: Ref<T | undefined>;
  etag: Ref<string | undefined>;
  loading: Ref<boolean>;
  saving: Ref<boolean>;
  error: Ref<unknown>;
  saveError: Ref<unknown>;
  /** Somebody else saved while this page was edited. */
  conflict: Ref<boolean>;
  changed: ComputedRef<boolean>;
  load(): Promise<void>;
  /** Runs a change under If-Match and takes over its answer. */
  save(change: (ifMatch: string | undefined) => Promise<Raw<T>>): Promise<T | undefined>;
  overwrite(): Promise<void>;
  touch(draft: unknown): void;
}

/** One thing under edit: its ETag, unsaved changes, and what to do when two people edit it at once. */
export function useEditing<T>(options: { load: () => Promise<Raw<T>>; loaded: (value: T) => unknown; page?: boolean }): Editing<T> {
  const data = shallowRef<T>();
  const etag = ref<string>();
  const loading = ref(false);
  const saving = ref(false);
  const error = shallowRef<unknown>();
  const saveError = shallowRef<unknown>();
  const conflict = ref(false);
  const clean = ref('');
  const now = ref('');
  let again: (() => Promise<unknown>) | undefined;

  function take(value: T, tag: string | undefined): void {
    data.value = value;
    etag.value = tag ?? etag.value;
    clean.value = JSON.stringify(options.loaded(value));
    now.value = clean.value;
  }

  async function load(): Promise<void> {
    loading.value = true;
    error.value = undefined;
    conflict.value = false;
    saveError.value = undefined;
    try {
      const raw = await options.load();
      take(await raw.value(), etagOf(raw));
    } catch (problem) {
      error.value = problem;
    } finally {
      loading.value = false;
    }
  }

  async function save(change: (ifMatch: string | undefined) => Promise<Raw<T>>): Promise<T | undefined> {
    saving.value = true;
    saveError.value = undefined;
    conflict.value = false;
    again = () => save(change);
    try {
      const raw = await change(etag.value);
      const value = await raw.value();
      take(value, etagOf(raw));
      return value;
    } catch (problem) {
      if (tell(problem).kind === 'outdated') {
        conflict.value = true;
      } else {
        saveError.value = problem;
      }
      return undefined;
    } finally {
      saving.value = false;
    }
  }

  async function overwrite(): Promise<void> {
    const raw = await options.load();
    etag.value = etagOf(raw);
    await again?.();
  }

  const changed = computed(() => now.value !== clean.value);

  if (options.page) {
    const unloading = (event: BeforeUnloadEvent): void => {
      if (changed.value) {
        event.preventDefault();
      }
    };
    onMounted(() => window.addEventListener('beforeunload', unloading));
    onBeforeUnmount(() => window.removeEventListener('beforeunload', unloading));
    onBeforeRouteLeave(async () => !changed.value || agreed({ title: say('shared.form.unsavedTitle'), effect: say('shared.form.unsaved'), action: say('parts.leave'), danger: true }));
  }

  return { data, etag, loading, saving, error, saveError, conflict, changed, load, save, overwrite, touch: (draft) => { now.value = JSON.stringify(draft); } };
}
