import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query';
import { createApp } from 'vue';
import './shared/styles/tokens.css';
import './shared/styles/base.css';
import '@/shared/ui/font';
import { worthRetrying } from '@/shared/http/problem';
import { i18n } from '@/shared/i18n';
import App from './app/App.vue';
import BootProblem from './app/BootProblem.vue';
import { boot } from './app/boot';
import { makeRouter } from './app/router';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      retry: (times, error) => times < 2 && worthRetrying(error),
      retryDelay: (times) => Math.min(4_000, 600 * 2 ** times),
    },
    mutations: { retry: false },
  },
});

async function start(): Promise<void> {
  try {
    await boot(location.pathname);
  } catch (error) {
    createApp(BootProblem, { error }).use(i18n).mount('#app');
    return;
  }
  const router = makeRouter();
  createApp(App).use(i18n).use(VueQueryPlugin, { queryClient: queries }).use(router).mount('#app');
  // A new release takes the old files away: fetch the page afresh instead of failing.
  window.addEventListener('vite:preloadError', () => location.reload());
}

void start();
