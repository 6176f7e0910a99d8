import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';

export type Language = 'zh-CN' | 'en';

const KEY = 'qunzhi:language';

function stored(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh-CN';
  } catch {
    return 'zh-CN';
  }
}

void i18next.use(initReactI18next).init({
  lng: stored(),
  fallbackLng: false,
  resources: {},
  interpolation: { escapeValue: false },
  saveMissing: true,
  missingKeyHandler: (_, ns, key) => {
    throw new Error(`no text ${ns}:${key}`);
  },
});
document.documentElement.lang = stored();

export const language = () => i18next.language as Language;

export function speak(next: Language) {
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // A browser that keeps nothing forgets it with the page.
  }
  document.documentElement.lang = next;
  return i18next.changeLanguage(next);
}

export const useLanguage = () => useTranslation().i18n.language as Language;

/** Both languages side by side; a key that one of them lacks does not compile. */
export function defineText<K extends string>(name: string, text: Record<Language, Record<K, string>>) {
  for (const lang of ['zh-CN', 'en'] as const) i18next.addResourceBundle(lang, name, text[lang]);
  return function useText() {
    const { t } = useTranslation(name);
    return t as unknown as (key: K, values?: Record<string, string | number>) => string;
  };
}
