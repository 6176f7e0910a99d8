import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Route, Routes } from 'react-router';
import { ContestsPage } from '../award/contests/ContestsPage';
import { ErrorPage } from '../shared/States';
import '../shared/style.css';
import { PublicShell } from './PublicShell';
import { queryClient } from './queries';

const ContestPage = lazy(() => import('../award/contests/ContestPage').then((m) => ({ default: m.ContestPage })));
const AwardPage = lazy(() => import('../award/award/AwardPage').then((m) => ({ default: m.AwardPage })));
const LogPage = lazy(() => import('../audit/log/LogPage').then((m) => ({ default: m.LogPage })));
const AboutPage = lazy(() => import('./AboutPage').then((m) => ({ default: m.AboutPage })));
const SignedOutPage = lazy(() => import('./SignedOutPage').then((m) => ({ default: m.SignedOutPage })));

/** The door for everybody: seasons, publicity, awards and their proofs, the log explained. */
export function PublicPages() {
  return (
    <Suspense fallback={<div className="bones" />}>
      <Routes>
        <Route element={<PublicShell />}>
          <Route path="/" element={<ContestsPage />} />
          <Route path="/public" element={<ContestsPage />} />
          <Route path="/public/contests/:contest" element={<ContestPage />} />
          <Route path="/public/contests/:contest/awards/:award" element={<AwardPage />} />
          <Route path="/public/log" element={<LogPage />} />
          <Route path="/public/about" element={<AboutPage />} />
          <Route path="/signed-out" element={<SignedOutPage />} />
          <Route path="*" element={<ErrorPage status={404} />} />
        </Route>
      </Routes>
    </Suspense>
  );
}

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient()}>
        <BrowserRouter>
          <PublicPages />
        </BrowserRouter>
      </QueryClientProvider>
    </StrictMode>,
  );
