#include "core/book_search.h"

#include <algorithm>

#include "base/text.h"

namespace sb::book {
namespace {

// Kana, Chinese and Korean write no blanks between words: there a match may begin anywhere.
bool begins_anywhere(std::string_view word) { return static_cast<unsigned char>(word[0]) >= 0xE3; }

std::uint64_t letter_bit(char first) {
  return std::uint64_t{1} << (static_cast<unsigned char>(first) & 63);
}

std::string words_of(const Client& c) {
  std::string out;
  for (const std::string* text : {&c.name, &c.preferred_name, &c.number, &c.email, &c.phone}) {
    for (const std::string& word : search_words(*text)) out += ' ' + word;
  }
  std::string digits;  // "+49 151 234" is found by "49151" and "151" alike
  std::copy_if(c.phone.begin(), c.phone.end(), std::back_inserter(digits),
               [](char d) { return d >= '0' && d <= '9'; });
  return digits.empty() ? out : out + ' ' + digits;
}

}  // namespace

bool ClientSearch::before(const Entry& a, const Entry& b) const {
  return a.name != b.name ? a.name < b.name : a.id < b.id;
}

std::size_t ClientSearch::place(const Entry& entry) const {
  const auto at = std::lower_bound(
      order_.begin(), order_.end(), entry,
      [&](std::uint32_t row, const Entry& e) { return before(entries_[row], e); });
  return static_cast<std::size_t>(at - order_.begin());
}

void ClientSearch::update(std::uint32_t row, const ClientId& id, const Client* client) {
  if (row >= entries_.size()) entries_.resize(row + 1);
  Entry& old = entries_[row];
  Entry fresh;
  fresh.id = id;
  if (client) {
    fresh.name = fold_for_search(client->name);
    fresh.words = words_of(*client);
    fresh.in = true;
    for (std::size_t i = 1; i < fresh.words.size(); ++i) {
      if (fresh.words[i - 1] == ' ') fresh.letters |= letter_bit(fresh.words[i]);
    }
  }
  const bool stays = old.in && fresh.in && old.name == fresh.name;
  if (old.in && !stays) order_.erase(order_.begin() + static_cast<std::ptrdiff_t>(place(old)));
  if (fresh.in && !stays) {
    order_.insert(order_.begin() + static_cast<std::ptrdiff_t>(place(fresh)), row);
  }
  old = std::move(fresh);
}

std::vector<ClientId> ClientSearch::find(std::string_view text, std::size_t most,
                                         std::size_t* total) const {
  std::vector<std::string> wanted = search_words(text);
  std::uint64_t letters = 0;
  for (std::string& word : wanted) {
    if (begins_anywhere(word)) continue;
    letters |= letter_bit(word[0]);
    word.insert(word.begin(), ' ');
  }
  std::vector<ClientId> found;
  std::size_t matches = 0;
  for (const std::uint32_t row : order_) {
    const Entry& entry = entries_[row];
    if ((entry.letters & letters) != letters) continue;
    const bool fits = std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
      return entry.words.find(word) != std::string::npos;
    });
    if (!fits) continue;
    if (++matches <= most) found.push_back(entry.id);
    if (matches >= most && !total) break;
  }
  if (total) *total = matches;
  return found;
}

}  // namespace sb::book
