/** A score as JSON has it, and as people read it; words as they are and as JSON and addresses may write them. */
export class Leaks {
  #bytes;
  #text;

  constructor(words, marks) {
    const ascii = (word) => [...word].map((c) => escaped(c)).join('');
    const written = words.flatMap((word) => [word, ascii(word), encodeURIComponent(word)]);
    const all = marks.flatMap((sheet) => [...Object.entries(sheet), ['total', sum(sheet)]]);
    this.#bytes = any([...written.map(quoted), ...all.map(([item, value]) => `"${item}\\\\?"\\s*:\\s*${value}(?!\\d)`)]);
    this.#text = any([...words.map(quoted), ...all.map(([, value]) => `(?<![\\d.])${quoted(points(value))}(?![\\d.])`)]);
  }

  /** What of it is in an answer; nothing is null. */
  inBytes(bytes) {
    return this.#bytes.exec(bytes.toString('utf8'))?.[0] ?? null;
  }

  /** What of it somebody reads on a page. */
  inText(text) {
    return this.#text.exec(text)?.[0] ?? null;
  }
}

const sum = (sheet) => Object.values(sheet).reduce((a, b) => a + b, 0);
const points = (hundredths) => `${Math.trunc(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
const any = (patterns) => new RegExp(patterns.join('|'), 'iu');
const quoted = (text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
const escaped = (c) => [...Array(c.length).keys()].map((i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
