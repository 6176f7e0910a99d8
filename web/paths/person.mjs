import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const DESK = { viewport: { width: 1440, height: 900 } };
/** More than any page has to offer. */
const MOST_STOPS = 400;

/** Somebody at a browser, who has a keyboard and no mouse. */
export class Person {
  #wrong = [];
  #answers = [];
  #asking = new Set();

  static async come(house, who, { desk = false, clockAhead = 0 } = {}) {
    const context = await house.browser.newContext({ ...(desk ? DESK : PHONE), locale: 'zh-CN' });
    if (clockAhead > 0) await context.clock.install({ time: Date.now() + clockAhead });
    // When to give up, on however busy a machine.
    context.setDefaultTimeout(Number(process.env.PATIENCE ?? 120) * 1000);
    const person = new Person(house, who, context);
    context.on('response', (response) => person.#answers.push(person.#hear(response)));
    context.on('page', (page) => page.on('pageerror', (error) => person.#wrong.push(`error on ${page.url()}: ${error.message}`)));
    context.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) person.#wrong.push(message.text());
    });
    for (const end of ['requestfinished', 'requestfailed']) context.on(end, (request) => person.#asking.delete(request));
    context.on('request', (request) => {
      person.#asking.add(request);
      const url = new URL(request.url());
      if (/^https?:$/.test(url.protocol) && url.origin !== house.door) person.#wrong.push(`another host: ${url}`);
    });
    person.page = await context.newPage();
    return person;
  }

  constructor(house, who, context) {
    this.house = house;
    this.who = who;
    this.context = context;
  }

  /** Every document forbids scripts in the page, and no answer shows what is sealed. */
  async #hear(response) {
    const url = response.url();
    if (!url.startsWith(this.house.door)) return;
    const headers = await response.allHeaders().catch(() => ({}));
    if (/text\/html/.test(headers['content-type'] ?? '') && response.status() === 200) this.#guarded(url, headers);
    if (!this.house.looksFor(this.who) || /\/assets\//.test(url)) return;
    if (response.request().method() === 'GET') this.house.found(url);
    // Of a page that is left while it loads the browser keeps nothing, and nobody has seen it.
    const body = await response.body().catch(() => null);
    if (!body) return;
    this.house.scanned++;
    const found = this.house.leaks.inBytes(body);
    if (found) this.#wrong.push(`LEAK: ${url} shows ${this.who || 'everybody'} ${found}`);
  }

  #guarded(url, headers) {
    const rules = Object.fromEntries(
      (headers['content-security-policy'] ?? '')
        .split(';')
        .map((rule) => rule.trim().split(/\s+/))
        .map(([name, ...values]) => [name, values]),
    );
    const scripts = rules['script-src'] ?? rules['default-src'];
    if (!scripts || scripts.some((value) => /unsafe-(inline|eval)|^\*$/.test(value)))
      this.#wrong.push(`${url} allows scripts: ${headers['content-security-policy']}`);
  }

  /** By its address, as from a bookmark. */
  async goTo(path) {
    await this.page.goto(this.house.door + path);
  }

  /** As by a link: the page stays and shows something else. */
  async follow(path) {
    await this.page.evaluate((to) => {
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate', { state: null }));
    }, path);
    await this.page.locator(`main[data-at="${path}"]`).waitFor();
  }

  /** What the page has to be downloaded. */
  async collectLinks() {
    const links = await this.page.locator('a[href^="/api/"]').evaluateAll((all) => all.map((link) => link.href));
    for (const link of links) this.house.found(link);
  }

  /** Asks for every address as the pages do, some at once; what is answered is heard as any answer is. */
  async askForAll(addresses) {
    await this.page.evaluate(async (all) => {
      const appointment = sessionStorage.getItem('acting');
      const headers = appointment ? { 'Qunzhi-On-Behalf-Of': appointment } : {};
      const next = all.values();
      const ask = async () => {
        for (const address of next) await (await fetch(address, { headers })).arrayBuffer();
      };
      await Promise.all([ask(), ask(), ask(), ask()]);
    }, addresses);
  }

  /** A second tab of the same browser. */
  async secondTab(path) {
    const other = new Person(this.house, this.who, this.context);
    other.#wrong = this.#wrong;
    other.page = await this.context.newPage();
    await other.goTo(path);
    return other;
  }

  /** Fills in the provider's form and is led back to where it was asked for. */
  async signIn(who) {
    const form = this.page.getByLabel(/^(账户|Account)$/);
    await form.waitFor();
    if (this.house.isNew('sign-in', await this.looks(), this.page.viewportSize().width)) await this.check('sign-in');
    await this.write(form, who);
    await this.write(this.page.getByLabel(/^(口令|Password)$/), this.house.passwordOf(who));
    await this.page.keyboard.press('Enter');
    await this.page.locator('main#content').waitFor();
    this.who = who;
  }

  /** Comes to the page with that heading, which is whole and right. */
  async onPage(heading) {
    await this.page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await this.check();
  }

  async sees(text) {
    await this.page.getByText(text).first().waitFor();
  }

  async seesNo(text) {
    await this.page.getByText(text).first().waitFor({ state: 'hidden' });
  }

  /** A link, a button, or what opens more; in the dialog where there is one, since all else is out of reach then. */
  async press(name) {
    const at = this.page.locator('dialog[open], body:not(:has(dialog[open]))');
    const one = at
      .getByRole('button', { name, exact: true })
      .or(at.getByRole('link', { name, exact: true }))
      .or(at.locator('summary').getByText(name, { exact: true }));
    await this.tabTo(one.filter({ visible: true }).first());
    await this.page.keyboard.press('Enter');
  }

  /** Gives a file to whatever asks for one when that is pressed. */
  async attach(name, file) {
    const asked = this.page.waitForEvent('filechooser');
    await this.press(name);
    await (await asked).setFiles(file);
  }

  /** All of these say what is wrong with them, and the first has the focus. */
  async wrong(...labels) {
    const { page } = this;
    const group = (label) => page.getByRole('group', { name: label, exact: true }).filter({ visible: true });
    const named = (label) => (typeof label === 'string' ? this.field(label).or(group(label).first()) : label);
    const invalid = page.locator('[aria-invalid=true], [data-invalid]');
    for (const label of labels) {
      await named(label).and(invalid).first().waitFor();
      const said = await named(label).first().evaluate(faults);
      if (!said) throw new Error(`nothing says what is wrong with ${label}`);
    }
    await named(labels[0]).and(page.locator(':focus, :focus-within')).first().waitFor();
  }

  /** Every picture on the page has come, also those that are further down. */
  async seesPictures() {
    await this.page.locator('main img').first().waitFor();
    for (const picture of await this.page.locator('main img').all()) {
      await picture.scrollIntoViewIfNeeded();
      await picture.evaluate((img) => img.decode());
    }
  }

  /** A field, by its label or as it was found. */
  async fill(label, text) {
    await this.write(this.field(label), text);
  }

  field(label) {
    if (typeof label !== 'string') return label;
    return this.page.getByLabel(label, { exact: true }).filter({ visible: true }).first();
  }

  async write(field, text) {
    await this.tabTo(field);
    // In what order a day is typed is the browser's own language: it is given as by a telephone's picker.
    if (/^date/.test(await field.getAttribute('type'))) return field.fill(text);
    await this.page.keyboard.press('Control+a');
    if (text === '') await this.page.keyboard.press('Delete');
    // Chinese comes out of an input method at once.
    else if (/^[\x20-\x7e]*$/.test(text)) await this.page.keyboard.type(text);
    else await this.page.keyboard.insertText(text);
  }

  /** One of the choices of a list, by the arrows. */
  async choose(label, option) {
    const list = this.field(label);
    await this.tabTo(list);
    await this.page.keyboard.press('Home');
    for (let i = 0; i < MOST_STOPS; i++) {
      if (await list.evaluate((select, text) => select.selectedOptions[0]?.text.includes(text), option)) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`「${label}」 offers no ${option}`);
  }

  /** From one stop of the keyboard to the next, back or forth, until it is there; there it can be seen. */
  async tabTo(target) {
    await target.waitFor();
    const key = (await target.evaluate(before)) ? 'Shift+Tab' : 'Tab';
    const focused = () => target.evaluate((element) => element === document.activeElement);
    for (let i = 0; !(await focused()); i++) {
      if (i === MOST_STOPS) throw new Error(`no way by keyboard to ${target}`);
      await this.page.keyboard.press(key);
    }
    const covered = await target.evaluate(cover);
    if (covered) throw new Error(`the focus at ${target} lies under ${covered}`);
  }

  async #axe(at, runOnly) {
    const { violations } = await this.page.evaluate((only) => window.axe.run(document, { runOnly: only }), runOnly);
    const [first] = violations;
    if (first) throw new Error(`axe at ${at}: ${first.id}\n${first.nodes[0].html}\n${first.nodes[0].failureSummary}`);
    this.house.checks++;
  }

  /** What a service answers this person, as the pages ask it. */
  async asked(path, pick) {
    const answer = await this.page.evaluate(async (address) => (await fetch(address)).json(), path);
    return pick(answer);
  }

  /** What stands there is whole: nothing jumps sideways, axe finds nothing, nothing sealed is read. */
  async check(what = '') {
    const page = this.page;
    await this.quiet();
    const at = `${new URL(page.url()).pathname} ${what}`;
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (sideways > 0) throw new Error(`${at} scrolls sideways by ${sideways}`);
    await this.read();
    if (process.env.PICTURES) await this.#picture(at);
    await page.evaluate(axe);
    await this.#axe(at, { type: 'tag', values: tags });
    // A bar that sticks to the foot of the screen may lie over what cannot be scrolled further; from under the head all comes out.
    const y = await page.evaluate(() => scrollY);
    const head = (visibility) =>
      page.evaluate((value) => document.querySelector('.bar')?.style.setProperty('visibility', value), visibility);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    if ((await page.evaluate(() => scrollY)) !== y) {
      await head('hidden');
      await this.#axe(`${at} at its end`, { type: 'rule', values: ['target-size'] });
      await head('');
    }
    await page.evaluate((top) => scrollTo(0, top), y);
    this.house.pages.add(at.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…'));
  }

  /** Everything that the page asked for was answered and is shown. */
  async quiet() {
    const frames = () => this.page.evaluate(() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))));
    await this.page.waitForFunction(() => !document.querySelector('.bones'));
    for (await frames(); this.#asking.size > 0; await frames());
  }

  /** What the page is made of: two that are made of the same look the same. */
  async looks() {
    return this.page.evaluate(() =>
      [...new Set([...document.querySelectorAll('body *')].map((e) => `${e.tagName}.${e.className}`))].sort().join(),
    );
  }

  /** What is read on the page, none of it sealed. */
  async read() {
    const text = await this.page.evaluate(() => document.title + document.documentElement.innerText);
    const found = this.house.looksFor(this.who) && this.house.leaks.inText(text);
    if (found) throw new Error(`LEAK: ${this.page.url()} shows ${this.who || 'everybody'} ${found}`);
    return text;
  }

  async #picture(at) {
    const { width } = this.page.viewportSize();
    const name = `${this.house.checks}-${this.who || 'nobody'}-${width}-${at.replace(/[^\w-]+/g, '_').slice(0, 60)}.png`;
    const y = await this.page.evaluate(() => scrollY);
    await this.page.screenshot({ path: join(process.env.PICTURES, name), fullPage: true });
    await this.page.evaluate((top) => scrollTo(0, top), y);
  }

  async settle() {
    await Promise.all(this.#answers);
    if (this.#wrong.length > 0) throw new Error(this.#wrong.join('\n'));
  }

  async whereabouts() {
    const text = await this.page.evaluate(() => document.body.innerText);
    return `${this.who || 'nobody'} at ${this.page.url()}: ${text.replace(/\s+/g, ' ').slice(0, 600)}\n${this.#wrong.join('\n')}`;
  }

  async close() {
    await this.context.close();
  }
}

/** Whether it stands before what has the focus. */
function before(element) {
  return Boolean(document.activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING);
}

/** What is said at a field to be wrong with it. */
function faults(field) {
  return (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id))
    .filter((said) => said?.matches('.fault, :has(.fault)'))
    .map((said) => said.innerText)
    .join('');
}

/** What lies over the middle of an element that has the focus (WCAG 2.4.11). */
function cover(element) {
  const box = element.getBoundingClientRect();
  const [x, y] = [box.left + Math.min(box.width / 2, innerWidth / 2), box.top + Math.min(box.height / 2, 22)];
  const top = document.elementFromPoint(x, y);
  if (top && (element.contains(top) || top.contains(element) || top.closest('label')?.control === element)) return '';
  return top ? top.outerHTML.slice(0, 200) : `the edge of the screen (${Math.round(x)}, ${Math.round(y)})`;
}
