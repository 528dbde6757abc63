import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './page.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Refused } from './api/client.ts';
import { App } from './app.tsx';
import { theme, variables } from './theme.ts';
import { SpeechProvider, spokenFirst } from './words/words.tsx';

/** A session that has run out brings the sign-in page; what was typed is kept by its page. */
const signedOut = (error: unknown): void => {
  if (error instanceof Refused && error.status === 401) void client.invalidateQueries({ queryKey: ['session'] });
};

const client = new QueryClient({
  queryCache: new QueryCache({ onError: signedOut }),
  mutationCache: new MutationCache({ onError: signedOut }),
  defaultOptions: {
    // A server on this machine answers also where there is no network; one that does not is said not to.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 10_000,
      // What the server refused it refuses again; what it did not hear may pass.
      retry: (failures, error) =>
        failures < 2 && error instanceof Refused && (error.status === 0 || error.status >= 500),
    },
  },
});

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
// By this name the scroll lock of dialogs finds the nonce for its styles.
if (nonce !== undefined) Object.assign(globalThis, { __webpack_nonce__: nonce });
const page = document.querySelector('#page');

/** Shows the page once its reader's words are there: nobody sees it in one language before it comes in theirs. */
async function show(): Promise<void> {
  const first = await spokenFirst();
  if (page === null) return;
  createRoot(page).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={variables}
        defaultColorScheme="auto"
        colorSchemeManager={localStorageColorSchemeManager({ key: 'firmament-colours' })}
        {...(nonce === undefined ? {} : { getStyleNonce: () => nonce })}
      >
        <QueryClientProvider client={client}>
          <SpeechProvider first={first}>
            <Notifications position="bottom-right" />
            <App />
          </SpeechProvider>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}

// Not awaited: parts of the program that come later wait for this one.
void show();
