// What the rules that write in notes share: which note may be written in, and which template is
// for it. Errors are sentences for the writer; that of a template belongs to the field "template".
#pragma once

#include "core/permission.h"

namespace sb {

// The author's own, unsigned and not archived; else why not.
Result<const Note*> writable_note(const Access& access, const NoteId& id);
// In use, with sections, and for this kind of note.
Result<const Template*> usable_template(const Access& access, const TemplateId& id, NoteKind kind);

}  // namespace sb
