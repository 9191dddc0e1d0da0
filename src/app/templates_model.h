// The template editor of the Practice page, as typed (NOTE-02). Plain values, changed by
// update() alone.
#pragma once

#include <optional>
#include <string>

#include "app/field_errors.h"
#include "core/template_rules.h"

namespace sb {

struct TemplateForm {
  TemplateId id;                        // nil: a new one
  TemplateRequest request;              // as typed
  FieldErrors errors;                   // fields as in core/template_rules.h
  std::uint32_t revision = 0;           // moved when the program changes texts
  int focus = -1;                       // section to put the cursor in once
  std::uint32_t focus_serial = 0;
};

struct TemplatesState {
  std::optional<TemplateForm> form;
};

}  // namespace sb
