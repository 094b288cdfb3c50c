import { createRouter, createWebHistory, type RouteRecordRaw, type Router } from 'vue-router';
import { city } from '@/shared/city';
import { say } from '@/shared/i18n';
import { leaveBehind } from '@/shared/ui/notice';
import { placeOf } from './boot';
import { signIn, signedIn, takeWantedPath } from './session';

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of the page's name, for the window and the phone's top bar. */
    title?: string;
    /** Needs no log-in. */
    open?: boolean;
    /** Nothing but the page: no navigation, no bars. */
    bare?: boolean;
    /** The page's own bar replaces the phone's top bar. */
    ownBar?: boolean;
    wide?: boolean;
  }
}

type Module = Record<string, RouteRecordRaw[] | undefined>;
const modules = Object.values(import.meta.glob<Module>('../features/*/routes.ts', { eager: true }));

function all(name: 'learner' | 'manage' | 'open' | 'operator' | 'door'): RouteRecordRaw[] {
  return modules.flatMap((module) => module[name] ?? []);
}

export function makeRouter(): Router {
  const lost = { path: ':rest(.*)*', component: () => import('./LostPage.vue'), meta: { title: 'app.lost.title' } };
  const router = createRouter({
    history: createWebHistory('/'),
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? undefined : { top: 0 }),
    routes: [
      { path: '/', component: () => import('./OpenFrame.vue'), meta: { open: true }, children: all('door') },
      { path: '/platform', component: () => import('./ShellFrame.vue'), children: [...all('operator'), lost] },
      {
        path: '/:city([a-z][a-z0-9-]+)',
        children: [
          ...all('open').map((page) => ({ path: page.path, component: () => import('./OpenFrame.vue'), children: [{ ...page, path: '' } as RouteRecordRaw] })),
          { path: '', component: () => import('./ShellFrame.vue'), children: [...all('learner'), ...all('manage'), lost] },
        ],
      },
    ],
  });

  router.beforeEach(async (to) => {
    const { slug } = placeOf(to.path);
    if (slug !== city.value?.slug) {
      // Another city is another log-in: start it with a fresh page.
      location.assign(to.fullPath);
      return false;
    }
    if (to.meta.open) {
      return true;
    }
    if (!signedIn.value && slug) {
      await signIn(slug, to.fullPath);
      return false;
    }
    const wanted = slug ? takeWantedPath(slug) : undefined;
    return wanted !== undefined && wanted !== to.fullPath ? wanted : true;
  });

  router.afterEach((to, from) => {
    const page = to.meta.title ? say(to.meta.title) : '';
    document.title = [page, city.value?.name].filter(Boolean).join(' · ') || say('app.name');
    if (from.matched.length > 0 && to.path !== from.path) {
      leaveBehind();
      // A screen reader starts at the new page's heading, not where the link was.
      setTimeout(() => {
        // Who was quicker and is in a field already stays there.
        if (!document.querySelector('main')?.contains(document.activeElement)) {
          document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
        }
      }, 60);
    }
  });
  return router;
}
