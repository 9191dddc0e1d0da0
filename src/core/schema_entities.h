// The one list of entities: struct and label. A new entity is its struct in core/entities.h, its
// field table in core/schema.cpp and its line here; the Book makes the rest from this list. Order
// is that of all_kinds(), of snapshots and of the format page.
#pragma once

#define SB_ENTITIES(X)     \
  X(Practice, "Practice")  \
  X(Member, "Member")      \
  X(Client, "Client")      \
  X(Service, "Service")    \
  X(Calendar, "Calendar")  \
  X(Series, "Series")      \
  X(Session, "Session")    \
  X(Template, "Template")  \
  X(Note, "Note")          \
  X(Addendum, "Addendum")  \
  X(Signature, "Signature") \
  X(StickyNote, "Sticky note") \
  X(Snippet, "Snippet")    \
  X(Attachment, "File")    \
  X(Disclosure, "Disclosure")
