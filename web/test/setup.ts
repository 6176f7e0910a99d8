import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// How busy the machine is proves nothing.
configure({ asyncUtilTimeout: 15_000 });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  // Tests of the build itself run without a browser.
  globalThis.localStorage?.clear();
  globalThis.sessionStorage?.clear();
});
