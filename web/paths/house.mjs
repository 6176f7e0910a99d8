import { writeFileSync } from 'node:fs';
import { Person } from './person.mjs';
import { Leaks } from './scan.mjs';

/** Whose own the planted sheets and the draft are: they alone are shown them before the reveal. */
const AUTHORS = ['x3-expert', 'x5-expert', 'x6-expert'];

/** The platform that the paths are gone on, and everybody who is at it now. */
export class House {
  /** How often axe was asked, where, and how many answers were searched for what is sealed. */
  checks = 0;
  pages = new Set();
  scanned = 0;
  /** What pages asked the services for, and offered for download. */
  addresses = new Set();
  #people = [];
  #turned = 0;
  #looks = new Set();

  constructor(browser, stage) {
    this.browser = browser;
    this.stage = stage;
    this.door = stage.door;
    this.leaks = new Leaks(stage.words, stage.marks);
  }

  /** Somebody who is not signed in, on a telephone unless told otherwise. */
  async nobody(path = '/', options = {}) {
    return this.#come('', path, options);
  }

  /** Somebody who has signed in and was led to the page that was asked for. */
  async person(who, path = '/home', options = {}) {
    const person = await this.#come(who, path, options);
    await person.signIn(who);
    return person;
  }

  async #come(who, path, options) {
    const person = await Person.come(this, who, options);
    this.#people.push(person);
    await person.goTo(path);
    return person;
  }

  /** Before the reveal nobody but the author may come upon it; paths behind the reveal say so. */
  looksFor(who) {
    return !this.revealed && !AUTHORS.includes(who);
  }

  passwordOf(who) {
    const password = this.stage.passwords[who];
    if (!password) throw new Error(`no account ${who}`);
    return password;
  }

  /** What anybody may read. */
  async read(path) {
    const answer = await fetch(this.door + path);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.json();
  }

  /** A sheet of Excel is packed and cannot be searched as it is; each has a CSV beside it. */
  found(url) {
    const { pathname, search } = new URL(url);
    if (/^\/(api\/|session$)/.test(pathname) && !pathname.endsWith('.xlsx')) this.addresses.add(pathname + search);
  }

  /** A page that looks like one that was checked already need not be checked for everybody. */
  isNew(...marks) {
    const mark = marks.join(' ');
    if (this.#looks.has(mark)) return false;
    return Boolean(this.#looks.add(mark));
  }

  /** The platform's clock never runs backwards. */
  turn(days) {
    this.#turned += days;
    writeFileSync(new URL(this.stage.clock), `PT${24 * this.#turned}H`);
  }

  /** What came in the meantime was right too. */
  async settle() {
    for (const person of this.#people) await person.settle();
  }

  /** Where everybody was, for whoever reads of a path that failed. */
  async whereabouts() {
    const all = await Promise.all(this.#people.map((person) => person.whereabouts().catch(String)));
    return all.join('\n');
  }

  async closePeople() {
    await Promise.all(this.#people.map((person) => person.close()));
    this.#people = [];
  }
}
