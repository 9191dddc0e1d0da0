// The hands of a user: press, type, scroll, drag, by mouse, touch or keyboard alone. What is
// scrolled away is scrolled to as a hand would; the keyboard reaches things by Tab only.
const kTabs = 150;

const quoted = (text) => JSON.stringify(text);

export class Hands {
  constructor(page, how) {
    this.page = page;
    this.how = how;
  }

  control(role, name) { return this.page.getByRole(role, { name, exact: true }); }

  // A text field by its label, not one behind a dialog.
  field(label) {
    return this.page.locator(`.node.field[aria-label=${quoted(label)}]:not([inert] *)`);
  }

  async value(label) { return this.field(label).inputValue(); }

  // ---- acts

  async press(role, name) { await this.act(this.control(role, name)); }

  async act(target) {
    await target.waitFor({ state: 'attached' });
    if (this.how === 'keyboard') {
      await this.reach(target);
      await this.key('Enter');
      return;
    }
    await this.settled();  // a hand is slower than the tree, which follows ten times a second
    await this.reveal(target);
    if (this.how === 'touch') await target.tap();
    else await target.click();
  }

  async type(label, text) {
    const field = this.field(label);
    await this.enter(field);
    await this.page.keyboard.press('Control+A');
    if (text) await this.page.keyboard.insertText(text);
    else await this.page.keyboard.press('Delete');
  }

  // Adds at the end, key by key.
  async typeOn(label, text) {
    await this.enter(this.field(label));
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(text);
  }

  async enter(field) {
    await field.waitFor({ state: 'attached' });
    if (await this.#focused(field)) return;
    if (this.how === 'keyboard') await this.reach(field);
    else await this.act(field);
    await this.#until(field, (element) => element === document.activeElement, 'has the focus');
  }

  async key(name) { await this.page.keyboard.press(name); }

  // By Tab alone.
  async reach(target) {
    for (let tabs = 0; tabs < kTabs; ++tabs) {
      if (await this.#focused(target)) return;
      await this.key('Tab');
    }
    throw new Error(`the keyboard does not reach ${target}`);
  }

  #focused(target) { return target.evaluate((element) => element === document.activeElement); }

  async #until(target, test, what) {
    const handle = await target.elementHandle();
    await this.page.waitForFunction(test, handle).catch(() => {
      throw new Error(`never: ${target} ${what}`);
    });
  }

  // ---- scrolling

  // Scrolls until the middle of the element takes the pointer.
  async reveal(target) {
    for (let tries = 0; tries < 14; ++tries) {
      const off = await target.evaluate(howFarOff);
      if (!off) return;
      if (off.dy === 0) return;  // something lies over it: the click will say so
      await this.scroll({ x: off.x, y: off.y }, off.dy);
      await this.settled();
    }
  }

  // Moves the content under a point: dy > 0 shows what is further down.
  async scroll(at, dy) {
    if (this.how === 'touch') return this.swipe(at, dy);
    await this.page.mouse.move(at.x, at.y);
    await this.page.mouse.wheel(0, dy);
    return undefined;
  }

  async #touches() {
    this.cdp ??= await this.page.context().newCDPSession(this.page);
    return (type, x, y) => this.cdp.send('Input.dispatchTouchEvent', {
      type, touchPoints: type === 'touchEnd' ? [] : [{ x, y, id: 1 }],
    });
  }

  // A finger pulls and rests before it leaves, so that nothing glides on.
  async swipe({ x, y }, dy) {
    const touch = await this.#touches();
    const way = Math.max(-360, Math.min(360, dy));
    const from = y + way / 2;
    await touch('touchStart', x, from);
    for (let step = 1; step <= 6; ++step) await touch('touchMove', x, from - (way * step) / 6);
    await this.page.evaluate(rest, 12);
    await touch('touchMove', x, from - way);
    await touch('touchEnd');
  }

  // A finger rests until what is under it is lifted, then drags it.
  async hold(from, to) { await this.pull(from, to, 650); }

  // A finger goes from one point to another; `restMs` before it sets off: a rest is made of time.
  async pull(from, to, restMs = 0) {
    const touch = await this.#touches();
    await touch('touchStart', from.x, from.y);
    if (restMs) await new Promise((done) => { setTimeout(done, restMs); });
    for (let step = 1; step <= 6; ++step) {
      await touch('touchMove', from.x + ((to.x - from.x) * step) / 6,
        from.y + ((to.y - from.y) * step) / 6);
    }
    await this.page.evaluate(rest, 6);
    await touch('touchEnd');
    await this.settled();
  }

  // Until the program sleeps.
  async settled() { await this.page.evaluate(sleeping); }

  // ---- the calendar's empty grid

  // The point of a time on the day whose column has this name, scrolled into view. The keyboard's
  // slot ("New session, Wed 18 Nov, 09:00") tells where times are.
  async slotPoint(day, time) {
    const column = this.page.locator(`#semantics [role=group][aria-label=${quoted(day)}]`);
    const slot = this.page.getByRole('button', { name: /^New session, .*\d\d:\d\d$/ });
    const minutesOf = (text) => {
      const [hours, minutes] = /(\d\d):(\d\d)$/.exec(text).slice(1).map(Number);
      return hours * 60 + minutes;
    };
    await column.waitFor({ state: 'attached' });
    const { height } = this.page.viewportSize() ?? { height: 800 };
    const lowest = height - 120, highest = 190;
    await this.settled();
    for (let tries = 0; tries < 14; ++tries) {
      const known = await slot.first().evaluate((e) => ({
        words: e.textContent, y: e.getBoundingClientRect().y, height: e.offsetHeight,
      }));
      const box = await column.evaluate((e) => e.getBoundingClientRect().toJSON());
      const away = minutesOf(time) - minutesOf(known.words) + 3;
      const point = { x: box.x + Math.min(box.width * 0.5, 300),
        y: known.y + (away * known.height) / 30 };
      if (point.y >= highest && point.y <= lowest) return point;
      const middle = (highest + lowest) / 2;
      await this.scroll({ x: point.x, y: middle }, point.y - middle);
      await this.settled();
    }
    throw new Error(`${time} cannot be scrolled to`);
  }

  async pressSlot(day, time) {
    const { x, y } = await this.slotPoint(day, time);
    if (this.how === 'touch') await this.page.touchscreen.tap(x, y);
    else await this.page.mouse.click(x, y);
  }

  async drag(from, to) {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await this.page.mouse.move(to.x, to.y, { steps: 4 });
    await this.page.evaluate(rest, 3);
    await this.page.mouse.up();
  }
}

// ---- in the page

// Nothing when the element's middle takes the pointer; else where to scroll and how far.
function howFarOff(element) {
  const box = element.getBoundingClientRect();
  const x = box.x + box.width / 2, y = box.y + box.height / 2;
  const hit = document.elementFromPoint(x, y);
  if (hit && (hit === element || element.contains(hit))) return null;
  const home = element.closest('[role=dialog],[role=listbox],[role=menu],main') ?? document.body;
  const area = home.getBoundingClientRect();
  const top = Math.max(0, area.top), bottom = Math.min(innerHeight, area.bottom);
  const middle = (top + bottom) / 2;
  const limit = (bottom - top) * 0.8;
  const dy = Math.max(-limit, Math.min(limit, y - middle));
  const inside = (v, low, high) => Math.min(Math.max(v, low), high);
  return { x: inside(x, area.left + 4, area.right - 4), y: middle, dy: Math.round(dy) };
}

function sleeping() {
  return new Promise((done) => {
    let last = -1, same = 0, frames = 0;
    const look = () => {
      const now = window.sessionbook?.frames ?? 0;
      same = now === last ? same + 1 : 0;
      last = now;
      if (same >= 8 || (frames += 1) > 300) done();
      else requestAnimationFrame(look);
    };
    look();
  });
}

function rest(frames) {
  return new Promise((done) => {
    const step = () => {
      frames -= 1;
      if (frames <= 0) done();
      else requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}
