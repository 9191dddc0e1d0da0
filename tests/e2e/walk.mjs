// Walks canvas and semantics tree against each other. The program shows a hand over whatever it
// can press: a hand without an element, or an element without a hand, is a control that half of
// the users do not have.

// Elements one can press or type into: each has a name, and the program feels the pointer there.
export async function fromTree(user) {
  return user.page.evaluate(async (hover) => {
    const wrong = [];
    const reached = '#semantics .node[tabindex="0"]:not(.away):not([inert] *)';
    for (const element of document.querySelectorAll(reached)) {
      const words = (element.getAttribute('aria-label') ?? element.textContent).trim();
      if (!words) wrong.push(`without a name: ${element.outerHTML.slice(0, 120)}`);
      const box = element.getBoundingClientRect();
      const x = box.x + box.width / 2, y = box.y + box.height / 2;
      const hit = document.elementFromPoint(x, y);
      if (!hit || (hit !== element && !element.contains(hit))) continue;
      if (element.classList.contains('field') || element.disabled) continue;
      if (/^New session, /.test(words)) continue;  // the keyboard's slot: the grid has the pointer
      if (!await hover(x, y)) wrong.push(`no hand over ${words.slice(0, 60)}`);
    }
    return wrong;
  }, await hoverIn(user));
}

// Points where no element can be pressed: the program shows no hand there either.
export async function fromCanvas(user, { dx = 56, dy = 34, near = 8 } = {}) {
  return user.page.evaluate(async (of) => {
    const wrong = [];
    const pressable = (x, y) => document.elementFromPoint(x, y)?.closest('.node.press');
    const around = [[0, 0], [of.near, 0], [-of.near, 0], [0, of.near], [0, -of.near]];
    for (let y = of.dy / 2; y < innerHeight; y += of.dy) {
      for (let x = of.dx / 2; x < innerWidth; x += of.dx) {
        if (around.some(([ox, oy]) => pressable(x + ox, y + oy))) continue;
        if (await of.hover(x, y)) wrong.push(`a hand over nothing at ${x}, ${y}`);
      }
    }
    return wrong;
  }, { dx, dy, near, hover: await hoverIn(user) });
}

// A function in the page: moves the pointer there, lets the program draw, tells whether it shows a
// hand.
function hoverIn(user) {
  return user.page.evaluateHandle(() => async (x, y) => {
    const stage = document.getElementById('stage');
    const target = document.elementFromPoint(x, y) ?? stage;
    target.dispatchEvent(new PointerEvent('pointermove', {
      clientX: x, clientY: y, bubbles: true, pointerType: 'mouse', isPrimary: true, pointerId: 1,
    }));
    await new Promise((done) => { requestAnimationFrame(done); });
    return stage.classList.contains('hand');
  });
}
