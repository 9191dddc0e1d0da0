// The lists of notes of the To do page (NOTE-12, NOTE-17): to write, to sign, what falls due, what
// is not billable yet. Made anew when something changed or a minute has passed, while the page is
// shown.
#include <algorithm>

#include "app/update_parts.h"
#include "core/signing.h"

namespace sb {

namespace {

// An own progress note of the session with text in it, or nil.
NoteId written_note(const Access& access, const SessionId& session) {
  for (const NoteId& id : access.book().notes_of_session(session)) {
    const Note* note = access.note(id);
    if (note && note->kind == NoteKind::progress && !note->archived &&
        note->author == access.me() && has_text(*note))
      return id;
  }
  return {};
}

void add_sessions(const Model& model, NoteTodo& todo) {
  const Access access = model.access();
  for (const SessionId& id : sessions_to_write_up(access, model.local_now())) {
    if (written_note(access, id)) continue;
    const Session& session = *model.book.find<Session>(id);
    TodoNote item;
    item.session = id;
    item.client = session.client;
    item.when = session.start;
    item.due = note_due(model.book, model.zone, id, model.now);
    todo.no_note.push_back(item);
  }
}

void add_drafts(const Model& model, NoteTodo& todo) {
  const Access access = model.access();
  if (!access.may(Permission::note_sign)) return;
  for (const NoteId& id : model.book.notes_to_sign(model.me)) {
    const Note& note = *model.book.find<Note>(id);
    TodoNote item;
    item.note = id;
    item.session = note.session;
    item.client = note.client;
    item.kind = note.kind;
    item.when = note.when;
    item.due = note_due(model.book, model.zone, note.session, model.now);
    todo.no_signature.push_back(item);
  }
}

void add_addenda(const Model& model, NoteTodo& todo) {
  const std::size_t first = todo.no_signature.size();
  for (const AddendumId& id : addenda_to_sign(model.access())) {
    TodoNote item;
    item.addendum = id;
    item.note = model.book.find<Addendum>(id)->note;
    const Note& note = *model.book.find<Note>(item.note);
    item.session = note.session;
    item.client = note.client;
    item.kind = note.kind;
    item.when = note.when;
    todo.no_signature.push_back(item);
  }
  std::stable_sort(todo.no_signature.begin() + static_cast<std::ptrdiff_t>(first),
                   todo.no_signature.end(),
                   [](const TodoNote& a, const TodoNote& b) { return a.when < b.when; });
}

}  // namespace

void refresh_note_todo(Model& model) {
  NoteTodo& todo = model.signing.todo;
  const MadeAt now{model.book.change_count(), model.now.ms / 60000, model.book.horizon()};
  if (model.page != Page::todo || todo.made == now) return;
  todo = {};
  todo.made = now;
  add_sessions(model, todo);
  add_drafts(model, todo);
  add_addenda(model, todo);
  const Access access = model.access();
  todo.forecast = notes_forecast(access, model.zone, model.now);
  todo.not_billable = sessions_not_billable(access, model.local_now());
}

}  // namespace sb
