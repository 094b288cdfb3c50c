import { ref, watchEffect } from 'vue';

const key = 'xuefa.font';

function remembered(): boolean {
  try {
    return localStorage.getItem(key) === 'large';
  } catch {
    return false;
  }
}

/** 适老化: large type, remembered on this device only. */
export const largeFont = ref(remembered());

watchEffect(() => {
  document.documentElement.dataset.font = largeFont.value ? 'large' : 'normal';
  try {
    localStorage.setItem(key, largeFont.value ? 'large' : 'normal');
  } catch {
    // A browser without storage still shows large type until the page closes.
  }
});
