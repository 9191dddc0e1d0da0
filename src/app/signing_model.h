// Signing, addenda and versions as they are being filled in (NOTE-13, NOTE-14). Plain values,
// changed by update() alone.
#pragma once

#include <string>

#include "app/field_errors.h"
#include "core/entities.h"

namespace sb {

struct SignDialog {
  RawId subject;                        // note or addendum
  std::string passphrase;
  std::string error;
  bool busy = false;
  std::uint32_t revision = 0;
};

struct AddendumForm {
  std::string reason, text;
  FieldErrors errors;
  std::uint32_t revision = 0;
};

}  // namespace sb
