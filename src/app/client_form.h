// The form of a client: made from what is kept, turned into a request. Shared by the acts on it
// (update_client_form.cpp) and those that open beside it (update_client_acts.cpp).
#pragma once

#include "app/update_parts.h"

namespace sb {

ClientForm client_form_of(const Model& model, const ClientId& id);  // id of one who is there
ClientRequest request_of(const ClientForm& form);
bool says_same(const ClientForm& a, const ClientForm& b);           // nothing typed differs
// Closes the form, or keeps it aside when something was typed into it.
void leave_client_form(Model& model);

bool update_client_form(Model& model, const Command& command, UpdateContext& context,
                        Effects& effects);
bool update_client_acts(Model& model, const Command& command, UpdateContext& context,
                        Effects& effects);

}  // namespace sb
