import { onBeforeUnmount, onMounted, type Ref } from 'vue';

/**
 * The browser's own dialog for as long as its component lives: focus stays inside, the page behind is inert, Escape asks to close, and afterwards
 * focus is where it was before, or at the page's heading when that place is gone.
 */
export function useDialog(box: Ref<HTMLDialogElement | undefined>, wish: () => void): { cancel: (event: Event) => void; outside: (event: MouseEvent) => void; closed: () => void } {
  let before: Element | null = null;
  let alive = true;

  onMounted(() => {
    before = document.activeElement;
    box.value?.showModal();
  });
  onBeforeUnmount(() => {
    alive = false;
    box.value?.close();
    const place = before instanceof HTMLElement && before.isConnected && before !== document.body ? before : document.querySelector<HTMLElement>('main h1');
    place?.focus({ preventScroll: true });
  });

  function cancel(event: Event): void {
    event.preventDefault();
    wish();
  }

  return {
    cancel,
    /** The second half of a double click on the button that opened this is no wish to close it. */
    outside: (event) => {
      if (event.detail < 2) {
        cancel(event);
      }
    },
    /** A browser closes the dialog by itself when Escape is pressed twice; what happens is the component's to say. */
    closed: () => {
      if (alive) {
        box.value?.showModal();
        wish();
      }
    },
  };
}
