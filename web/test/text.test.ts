import i18next from 'i18next';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// Every module that defines text registers it where it is loaded.
const modules = import.meta.glob(['../src/**/*.{ts,tsx}', '!../src/**/*.test.*', '!../src/app/{main,public}.tsx']);
await Promise.all(Object.values(modules).map((load) => load()));

interface Text {
  key: string;
  chinese: string;
  english: string;
}
const store = i18next.store.data as Record<string, Record<string, Record<string, string>>>;
const texts: Text[] = Object.entries(store['zh-CN'] ?? {}).flatMap(([name, keys]) =>
  Object.entries(keys).map(([key, chinese]) => ({ key: `${name}:${key}`, chinese, english: store.en?.[name]?.[key] ?? '' })),
);

const HAN = '\\p{Script=Han}';
const half = new RegExp(`${HAN}\\s*[,;:!?()]|[,;:!?()]\\s*${HAN}`, 'u');
const tight = new RegExp(`${HAN}[A-Za-z0-9]|[A-Za-z0-9]${HAN}|${HAN}\\{\\{|\\}\\}${HAN}`, 'u');
const wide = new RegExp(`${HAN} +${HAN}|[，。；：、（）「」] | [，。；：、（）「」]`, 'u');

/** What stands at {{…}} may be Chinese itself: a name takes no space. */
const names = /\{\{(title|name|fields|why|from|until|at|time|organization)\}\}/g;

const wrong = (chinese: string) => {
  const plain = chinese.replaceAll(names, '，');
  return half.test(chinese) || tight.test(plain) || wide.test(chinese);
};

test('Chinese text has full-width punctuation and one space beside Latin letters and digits', () => {
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter(({ chinese }) => wrong(chinese)).map(({ key, chinese }) => `${key} ${chinese}`)).toEqual([]);
});

test.each(['公示(七天)', '名次,得分', '导出Excel', '共{{n}}项', '公示 名单', '公示， 名单'])('%s is found wrong', (chinese) => {
  expect(wrong(chinese)).toBe(true);
});

/** Words of everyday English that the glossary has in a narrower sense. */
const everyday = new Set(['person', 'level', 'place', 'step', 'mark', 'result', 'item', 'points', 'standing', 'decision', 'view', 'approval', 'number', 'clear', 'used', 'dropped', 'unit', 'salt', 'digest', 'none']); // prettier-ignore

const glossary = readFileSync('../docs/glossary.md', 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => cells.length > 4 && cells[1] && !/^(Term|-+)/.test(cells[1]))
  .flatMap(([, terms = '', chinese = '']) =>
    terms.split(/[,;]/).map((term) => ({
      term: term.trim(),
      chinese: chinese
        .split(/[、；，（）]/)
        .map((word) => word.trim())
        .filter(Boolean),
    })),
  )
  .filter(({ term }) => term && !everyday.has(term));

const asWord = (term: string) => new RegExp(`(?<![\\w-])${term}(s|es)?(?![\\w-])`, 'i');

/** English that names a concept of the field has Chinese that names it as the glossary does. */
const strays = ({ chinese, english }: Pick<Text, 'chinese' | 'english'>) => {
  const named = [...new Set(glossary.map((row) => row.term))].filter((term) =>
    asWord(term).test(english.replaceAll(/\{\{\w+\}\}/g, '')),
  );
  return named
    .filter((term) => !named.some((longer) => longer !== term && longer.includes(term)))
    .filter((term) => {
      const words = glossary.filter((row) => asWord(term).test(row.term)).flatMap((row) => row.chinese);
      return !words.some((word) => chinese.includes(word));
    });
};

test('Chinese text uses the glossary’s term where English names the concept', () => {
  expect(glossary.length).toBeGreaterThan(80);
  const found = texts.map((text) => ({ key: text.key, strays: strays(text) })).filter((text) => text.strays.length > 0);
  expect(found).toEqual([]);
});

test('a term of one’s own is found', () => {
  expect(strays({ chinese: '公告期', english: 'Publicity' })).toEqual(['publicity']);
  expect(strays({ chinese: '公示期', english: 'Publicity' })).toEqual([]);
});
