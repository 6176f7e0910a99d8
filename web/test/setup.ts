import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  // Tests of the build itself run without a browser.
  globalThis.localStorage?.clear();
  globalThis.sessionStorage?.clear();
});
