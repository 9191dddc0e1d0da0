// CLI-11: two records of one person become one to look at. A merge writes `merged_into` on the one
// that goes, and what the one that stays lacked; nothing else moves, as the Book shows sessions,
// notes, sticky notes and files of the merged under who stands for them (core/book_clients.cpp).
// So taking them apart is clearing that field. Needs the permissions client_update and
// client_delete: one of the two is in no list any more.
#pragma once

#include <string>
#include <vector>

#include "core/permission.h"

namespace sb {

struct MergeCounts {               // of the client that goes and of those merged into it before
  std::size_t sessions = 0;
  std::size_t notes = 0;           // that whoever asks may read
  std::size_t stickies = 0, files = 0;
};

struct MergePlan {
  MergeCounts moves, stays;        // what comes over; what is there already
  std::vector<std::string> filled; // fields of the table that the one who stays gets from the other
};

// Of the client and those merged into it, but none of a note that is not to be read.
std::size_t files_seen(const Access& access, const ClientId& client);

// Both have to stand for themselves and not be deleted.
Result<MergePlan> plan_merge(const Access& access, const ClientId& stays, const ClientId& goes);
Result<std::vector<Edit>> merge_clients(const Access& access, const ClientId& stays,
                                        const ClientId& goes, bool fill);

// `client` is one merged away. What a merge filled in stays where it was filled in.
Result<std::vector<Edit>> take_apart(const Access& access, const ClientId& client);

// They are different people: not pointed out any more. Written on the one with the smaller id.
Result<std::vector<Edit>> say_not_same(const Access& access, const ClientId& a, const ClientId& b);
bool called_different(const Book& book, const ClientId& a, const ClientId& b);

}  // namespace sb
