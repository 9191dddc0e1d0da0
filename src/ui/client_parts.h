// The parts of the clients' screens: the form's sections, one file each; words of a client that
// several of them say.
#pragma once

#include <string>

#include "ui/views.h"

namespace sb::ui {

// One draw of the form: what the sections share.
struct ClientFormDraw {
  Screen& s;
  const Model& model;
  const ClientForm& form;
  ClientFormView& state;
  Commands& out;
  bool focus;                        // the cursor is to be put into form.focus in this frame
  bool wants(std::string_view field) const { return focus && form.focus == field; }
};
void draw_client_reach(const ClientFormDraw& d);     // client_form_contacts_view.cpp
void draw_client_contacts(const ClientFormDraw& d);
void draw_client_care(const ClientFormDraw& d);      // client_form_care_view.cpp
void draw_client_record(const ClientFormDraw& d);

void client_field(const ClientFormDraw& d, ClientField field, const char* label,
                  FieldOptions options);
// Two columns where there is room, else one beneath the other.
template <class Left, class Right>
void side_by_side(Screen& s, Left left, Right right) {
  const Point at = cursor();
  const float room = left_over();
  if (room < s.theme.scaled(400)) {
    left();
    return right();
  }
  const float width = (room - space::m) / 2;
  float bottom = at.y;
  {
    Panel panel(s, {at.x, at.y, width, 0});
    left();
  }
  bottom = cursor().y;
  cursor_to({at.x + width + space::m, at.y});
  {
    Panel panel(s, {at.x + width + space::m, at.y, width, 0});
    right();
  }
  cursor_to({at.x, std::max(bottom, cursor().y)});
}

// Above the page: the line that leads back to a form kept aside (what is left of the page comes
// back), two clients who may be one, and deleting one.
Rect draw_kept_form(Screen& s, const Model& model, Rect page, Commands& out);
void draw_merge_dialog(Screen& s, const Model& model, Commands& out);
void draw_client_delete_dialog(Screen& s, const Model& model, Commands& out);

// The list's filter: the button beside the search, its panel, and the chips of what is on.
float client_filter_width(Screen& s, const Model& model);
void draw_client_filter_button(Screen& s, const Model& model, ClientsViewState& state,
                               Commands& out);
void draw_client_filter_panel(Screen& s, const Model& model, ClientsViewState& state,
                              Commands& out);
void draw_client_filter_chips(Screen& s, const Model& model, Commands& out);
std::string client_filter_words(const Model& model);  // "Waitlist · R. Hale, LPC · couple"

// client_present.cpp
std::string client_named(const Model& model, const ClientId& id);  // "Amara Okafor, #1004"
bool client_is_gone(const Model& model, const ClientId& id);  // deleted; who stands for them is
std::string born_words(const Client& client);      // "born 14 Mar 1992", "" when not known
std::string contact_role_words(ContactRole role);
std::string gap_words(ChartGap gap);               // "date of birth", "a way to reach them"

}  // namespace sb::ui
