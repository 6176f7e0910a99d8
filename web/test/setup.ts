import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// How busy the machine is proves nothing.
configure({ asyncUtilTimeout: 15_000 });

// What a test does not answer, nobody does: a query that outlives its test would ask localhost:3000.
globalThis.fetch = () => Promise.reject(new TypeError('no network in tests'));

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  // Tests of the build itself run without a browser.
  globalThis.localStorage?.clear();
  globalThis.sessionStorage?.clear();
});
