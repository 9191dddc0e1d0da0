// Which part of a long text a field shows, asked of the browser at the field's edges: laying the
// text out a second time to learn it would be felt at every keystroke. Needs a browser that says
// where a point lies in a text field; without it there is no answer.
const CLOSE = 0.25;  // px
const EDGE = 1;      // cut off all around, where the canvas draws the frame

// "inset(1px 2px 3px 4px)" → what is cut off above and below.
export function cutOf(clipPath) {
  const cuts = [...(clipPath ?? '').matchAll(/(-?[\d.]+)px/g)].map((found) => Number(found[1]));
  const [top = 0] = cuts;
  return { top, bottom: cuts[2] ?? top };
}

// The stretch of the screen, from top to bottom, in which lines of the field are seen.
export function seen(box, cut, padY, screenHeight) {
  const top = Math.max(box.top + Math.max(cut.top, padY), 0);
  const bottom = Math.min(box.bottom - Math.max(cut.bottom, padY), screenHeight);
  return bottom - top < 1 ? null : { top, bottom };
}

// The first y above `from` and up to `to` at which the lines begin behind `offset`: where the next
// line begins. `begins(y)` says where the line at y begins, null when nobody knows.
export function nextLine(begins, offset, from, to) {
  const last = begins(to);
  if (last === null || last <= offset) return null;
  let above = from, below = to;
  while (below - above > CLOSE) {
    const middle = (above + below) / 2;
    const at = begins(middle);
    if (at === null) return null;
    if (at > offset) below = middle;
    else above = middle;
  }
  return below;
}

// { begin, end, top }: the text from the first line seen to the last, and where on the screen that
// first line begins; null when it cannot be told.
export function windowOf(offsetAt, { top, bottom }, { left, right, lineHeight, length }) {
  // Written from the right, a line begins at its right end.
  const ends = (y) => {
    const both = [offsetAt(left, y), offsetAt(right, y)];
    return both.includes(null) ? null : both;
  };
  const begins = (y) => { const both = ends(y); return both && Math.min(...both); };
  const first = top + 1;
  const begin = begins(first);
  if (begin === null) return null;
  const second = nextLine(begins, begin, first, Math.min(first + lineHeight, bottom - 1));
  if (second === null) return null;
  const last = ends(bottom - 1);
  const end = last ? Math.max(...last) : begin + 20_000;
  return { begin, end: Math.min(Math.max(end, begin), length), top: second - lineHeight };
}

// Of a field on the page as it stands now.
export function windowOfField(field) {
  if (!document.caretPositionFromPoint) return null;
  const { style } = field, box = field.getBoundingClientRect();
  const padY = parseFloat(style.paddingTop) || 0, padX = parseFloat(style.paddingLeft) || 0;
  const part = seen(box, cutOf(style.clipPath), padY, window.innerHeight);
  if (!part) return null;
  const offsetAt = (x, y) => {
    const at = document.caretPositionFromPoint(x, y);
    return at && at.offsetNode === field ? at.offset : null;
  };
  const side = Math.max(padX, EDGE) + CLOSE;
  return windowOf(offsetAt, part, { left: box.left + side, right: box.right - side,
    lineHeight: parseFloat(style.lineHeight), length: field.value.length });
}
