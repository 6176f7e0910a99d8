import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import chinese from 'antd/locale/zh_CN';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { ErrorPage } from '../shared/States';
import '../shared/style.css';
import { useLanguage } from '../shared/text';
import { kit } from '../shared/theme';
import { pages } from './pages';
import { queryClient } from './queries';
import { Shell } from './Shell';

/** antd's own words are English unless told otherwise. */
export function Kit({ children }: { children: ReactNode }) {
  const chineseAsked = useLanguage() === 'zh-CN';
  return (
    <ConfigProvider {...kit} {...(chineseAsked && { locale: chinese })}>
      {children}
    </ConfigProvider>
  );
}

export function Pages() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route path="/" element={<Navigate to="/home" replace />} />
        {pages.map(({ path, page: Page }) => (
          <Route key={path} path={path} element={<Page />} />
        ))}
        <Route path="*" element={<ErrorPage status={404} />} />
      </Route>
    </Routes>
  );
}

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient()}>
        <Kit>
          <BrowserRouter>
            <Pages />
          </BrowserRouter>
        </Kit>
      </QueryClientProvider>
    </StrictMode>,
  );
