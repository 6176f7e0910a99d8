import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { defineText, language, speak } from '../shared/text';

const useText = defineText('frame', {
  'zh-CN': { skip: '跳到正文', other: 'English', switch: '切换语言', menu: '主菜单', printed: '网址 {{address}}' },
  en: { skip: 'Skip to content', other: '中文', switch: 'Change language', menu: 'Main menu', printed: 'Address {{address}}' },
});

export const useFrameText = useText;

export function Skip() {
  const t = useText();
  return (
    <a className="skip" href="#content">
      {t('skip')}
    </a>
  );
}

export function Brand({ to }: { to: string }) {
  return (
    <a className="brand" href={to}>
      <img src="/seal.svg" alt="" />
      群质
    </a>
  );
}

/** Kept for the person on this device: shared/text.ts. */
export function LanguageSwitch() {
  const t = useText();
  return (
    <button
      type="button"
      className="flat push"
      lang={language() === 'en' ? 'zh-CN' : 'en'}
      onClick={() => void speak(language() === 'en' ? 'zh-CN' : 'en')}
    >
      {t('other')}
    </button>
  );
}

/** A new page is a new document to a screen reader: say so by moving the focus to it, but not when the door opens. */
export function useFocusOnPage() {
  const { pathname } = useLocation();
  useEffect(() => {
    const main = document.querySelector<HTMLElement>('main');
    if (main?.dataset.at && main.dataset.at !== pathname) {
      window.scrollTo(0, 0);
      main.focus({ preventScroll: true });
    }
    if (main) main.dataset.at = pathname;
  }, [pathname]);
}
