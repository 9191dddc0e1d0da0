// Finding clients while somebody types: the folded words of each client are kept ready, sorted by
// name, with a mask of first letters that passes over most clients without looking at their words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/entities.h"

namespace sb::book {

class ClientSearch {
 public:
  void update(std::uint32_t row, const ClientId& id, const Client* client);  // null takes it out
  std::vector<ClientId> find(std::string_view text, std::size_t most, std::size_t* total) const;

 private:
  struct Entry {
    ClientId id;
    std::string name;   // folded, to sort by
    std::string words;  // " amara okafor amara example org 1042", a blank before each
    std::uint64_t letters = 0;
    bool in = false;
  };
  std::size_t place(const Entry& entry) const;
  bool before(const Entry& a, const Entry& b) const;
  std::vector<Entry> entries_;        // by row
  std::vector<std::uint32_t> order_;  // rows by name, then id
};

}  // namespace sb::book
