// The PDF of a psychotherapy note that its author gives to somebody (NOTE-06): marked with the
// recipient and the client's authorisation, which were recorded before. For its author alone;
// empty for anybody else.
#pragma once

#include "app/model.h"
#include "exchange/document.h"

namespace sb {

Document disclosure_document(const Model& model, const DisclosureId& id);

}  // namespace sb
