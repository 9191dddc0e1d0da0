// A page with nothing but FullCalendar, as its own guide has it: the peer of our month and list.
// In the month it shows what fits into a day and "+n more", as ours does; everything else is its
// default. Bundled by calendars.mjs; called from there as window.peer.
import { Calendar } from 'fullcalendar';
import dayGrid from 'fullcalendar/daygrid';
import list from 'fullcalendar/list';
import theme from 'fullcalendar/themes/classic';
import 'fullcalendar/skeleton.css';
import 'fullcalendar/themes/classic/theme.css';
import 'fullcalendar/themes/classic/palette.css';
import { version as release } from 'fullcalendar/package.json';

export const version = release;
let calendar;

const frame = () => new Promise((done) => { requestAnimationFrame(done); });

// The act itself, and until the second animation frame after it.
async function timed(act) {
  await frame();
  const start = performance.now();
  act();
  const cpu = performance.now() - start;
  await frame();
  await frame();
  return { seen: performance.now() - start, cpu };
}

export function show(view, events) {
  return timed(() => {
    calendar = new Calendar(document.getElementById('calendar'), {
      plugins: [dayGrid, list, theme], events, initialDate: '2026-11-18', height: '100vh',
      initialView: view === 'list' ? 'listMonth' : 'dayGridMonth', dayMaxEvents: true, firstDay: 1,
    });
    calendar.render();
  });
}

// Away from the crowded month and, measured, back to it.
export async function turn(n) {
  await timed(() => (n % 2 ? calendar.prev() : calendar.next()));
  return timed(() => (n % 2 ? calendar.next() : calendar.prev()));
}

export function shown() {
  return { text: document.body.innerText.length, events: calendar.getEvents().length };
}
