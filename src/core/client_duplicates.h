// CLI-11: clients who may be the same person. Pure and without permissions of its own beyond
// client_read. Two are alike by name (the words of legal or preferred name, folded, in any order)
// together with something else that is the same: date of birth, the digits of the phone, the
// e-mail; or by close names (a slip or two, a middle name) with the same date of birth. A score
// says how sure that is, 0 to 100; known dates of birth that differ speak against it.
// Work grows with the number of clients, not its square: only those who share a key are compared
// (10,000 clients: tests/core/client_duplicates_test.cpp). Deleted and merged clients are left out.
#pragma once

#include <string>
#include <vector>

#include "core/permission.h"

namespace sb {

constexpr int kAlikeSure = 80;     // same name and date of birth, or more
constexpr int kAlikeLikely = 50;   // pointed out on the To do page from here on
constexpr int kAlikeNamed = 30;    // the name alone: said while somebody is being added

struct Likeness {
  int score = 0;                   // 0: not alike
  std::string reason;              // "Same name and date of birth"
};
Likeness likeness(const Client& a, const Client& b);

struct Duplicate {
  ClientId stays, other;           // the one with the smaller number would stay
  Likeness like;
};
// All pairs from kAlikeLikely on that nobody has called different people; surest first. Of more
// than two alike each is paired with the first.
std::vector<Duplicate> duplicate_clients(const Access& access);

struct Lookalike {
  ClientId client;                 // who stands for the one that is alike
  Likeness like;
};
// Who `typed` may be already, from kAlikeNamed on, surest first, at most `most`; `self` is not
// among them. Asks the indexes of the book and compares few, so it can follow each keystroke.
std::vector<Lookalike> clients_like(const Access& access, const Client& typed,
                                    const ClientId& self, std::size_t most);

}  // namespace sb
