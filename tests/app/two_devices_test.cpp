// What another device wrote without knowing of this one's acts arrives (SYNC-02, NOTE-14): neither
// text vanishes, none stands as if its writer had seen the other.
#include "other_device.h"
#include "core/signing.h"
#include "core/unsigned_edits.h"

using namespace sb;
using namespace sb::app_test;

namespace {

constexpr const char* kSaved = "Walk daily.";
constexpr const char* kTyped = "Walk daily, and on Sundays re";
constexpr const char* kOther = "Swim twice a week.";

struct TwoDevices : World {
  NoteId note;
  std::unique_ptr<OtherDevice> other;

  TwoDevices() {
    create();
    const ClientId client = add_client("Amara Okafor");
    note = write(book(client, "2026-11-18T09:00"), "plan", kSaved);
    act(cmd::LeaveSection{"plan"});
    other = std::make_unique<OtherDevice>(*this);
  }
  // Typed and durable as a draft, not committed.
  void type(const char* text) {
    act(cmd::EditSection{"plan", text});
    wait(400);
  }
  void come_back() {
    restart();
    unlock();
    REQUIRE(model().is_open());
    act(cmd::OpenNote{note});
  }
  std::string plan() const { return model().book.find<Note>(note)->text.at("plan"); }
  std::vector<std::string> others() const {
    std::vector<std::string> out;
    for (const Concurrent& c : model().note.others) out.push_back(c.value.text_or());
    return out;
  }
};

}  // namespace

TEST_CASE("SYNC-02 NOTE-08 a draft and another device's later text both stay") {
  TwoDevices w;
  w.other->write_text(w.model().book, w.note, "text/plan", kOther,
                      Instant{w.clock.now().ms + 3'600'000});
  w.type(kTyped);
  w.come_back();
  CHECK(w.plan() == kTyped);
  CHECK(w.others() == std::vector<std::string>{kOther});
  REQUIRE(w.model().toast);
  CHECK(w.model().toast->text.find("Another device wrote there as well: both texts are in the "
                                   "note.") != std::string::npos);
  w.come_back();  // once restored it is a change like any other
  CHECK_FALSE(w.model().toast);
  CHECK(w.others() == std::vector<std::string>{kOther});
  w.act(cmd::UseOther{"text/plan", w.model().note.others[0].stamp});
  CHECK(w.plan() == kOther);
  CHECK(w.others().empty());
  w.come_back();
  CHECK(w.plan() == kOther);
  CHECK(w.others().empty());
}

TEST_CASE("SYNC-02 NOTE-08 a draft does not write over a text it never saw") {
  TwoDevices w;
  w.other->write_text(w.model().book, w.note, "text/plan", kOther, w.clock.now());
  w.clock.advance_ms(3'600'000);
  w.type(kTyped);  // later by the clock, and still without knowing of the other
  w.come_back();
  CHECK(w.plan() == kTyped);
  CHECK(w.others() == std::vector<std::string>{kOther});
  w.act(cmd::KeepMine{"text/plan", w.model().note.others[0].stamp});
  CHECK(w.others().empty());
  w.come_back();
  CHECK(w.plan() == kTyped);
  CHECK(w.others().empty());
}

TEST_CASE("SYNC-02 a draft typed over the other's text, known by then, is no conflict") {
  TwoDevices w;
  w.other->write_text(w.model().book, w.note, "text/plan", kOther,
                      Instant{w.clock.now().ms + 3'600'000});
  w.come_back();
  CHECK(w.plan() == kOther);
  w.type(kTyped);
  w.come_back();
  CHECK(w.plan() == kTyped);
  CHECK(w.others().empty());
}

TEST_CASE("NOTE-14 NOTE-08 a draft of a note another device signed becomes a late edit") {
  TwoDevices w;
  w.other->sign(w.model().book, w.note, w.clock.now());
  w.type(kTyped);
  w.come_back();
  REQUIRE(is_signed(w.model().book, w.note));
  CHECK(note_state(w.model().book, w.note) == NoteState::unsigned_edits);
  const auto edits = unsigned_edits(w.model().book, w.note);
  REQUIRE(edits.size() == 1);
  CHECK(edits[0].signed_text == kSaved);
  CHECK(edits[0].text == kTyped);
}

TEST_CASE("SYNC-02 two committed texts: the later one stands, the other is beside it") {
  TwoDevices w;
  w.other->write_text(w.model().book, w.note, "text/plan", kOther,
                      Instant{w.clock.now().ms + 3'600'000});
  w.type(kTyped);
  w.act(cmd::LeaveSection{"plan"});
  w.come_back();
  CHECK(w.plan() == kOther);
  CHECK(w.others() == std::vector<std::string>{kTyped});
}

TEST_CASE("SYNC-02 NOTE-14 nothing is signed while two texts wait to be chosen from") {
  TwoDevices w;
  w.other->write_text(w.model().book, w.note, "text/plan", kOther, w.clock.now());
  w.type(kTyped);
  w.come_back();
  REQUIRE(w.others().size() == 1);
  const auto serial = w.model().note.focus_serial;
  w.act(cmd::BeginSign{w.note});
  CHECK_FALSE(w.model().note.signing);
  REQUIRE(w.model().toast);
  CHECK(w.model().toast->text.find("Say first which text counts") != std::string::npos);
  CHECK(w.model().note.focus_section == "plan");
  CHECK(w.model().note.focus_serial != serial);
  w.act(cmd::KeepMine{"text/plan", w.model().note.others[0].stamp});
  w.sign();
  CHECK(note_state(w.model().book, w.note) == NoteState::signed_);
}
