#include "core/client_duplicates.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/order.h"
#include "base/text.h"
#include "core/client_merge.h"

namespace sb {
namespace {

// How much each fact says. A name alone is not enough for the To do page; two known dates of birth
// that differ weigh almost as much as two that agree.
constexpr int kName = 40, kBirth = 50, kPhone = 40, kEmail = 40, kOtherBirth = -35;
constexpr int kCloseWithBirth = 60, kCloseWithMore = 20;
// Of clients born on one day all are compared, unless so many are that the date is a stopgap
// (1900-01-01 of an import): then each with its neighbours by name.
constexpr std::size_t kBornTogether = 40, kNeighbours = 8;
constexpr std::size_t kLeastDigits = 7;   // of a phone number that says something

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

// "Okafor, Amara" and "Amara Okafor" are one.
std::string name_key(std::string_view name) {
  std::vector<std::string> words = search_words(name);
  put_in_order(words.begin(), words.end());
  return joined(words);
}

std::vector<std::string> name_keys(const Client& c) {
  std::vector<std::string> keys;
  for (const std::string* name : {&c.name, &c.preferred_name}) {
    std::string key = name_key(*name);
    if (!key.empty() && std::find(keys.begin(), keys.end(), key) == keys.end())
      keys.push_back(std::move(key));
  }
  return keys;
}

// Without what stands before it at home or abroad: "+43 660 1", "0043 660 1", "0660 1".
std::string phone_digits(std::string_view phone) {
  std::string digits;
  for (char c : phone)
    if (c >= '0' && c <= '9' && !(digits.empty() && c == '0')) digits += c;
  return digits.size() < kLeastDigits ? std::string() : digits;
}

bool same_phone(const std::string& a, const std::string& b) {
  const std::string& shorter = a.size() < b.size() ? a : b;
  const std::string& longer = a.size() < b.size() ? b : a;
  return !shorter.empty() &&
         longer.compare(longer.size() - shorter.size(), shorter.size(), shorter) == 0;
}

bool shares(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& key) {
    return std::find(b.begin(), b.end(), key) != b.end();
  });
}

std::u32string letters_of(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) out += next_code_point(text, at);
  return out;
}

// Letters put in, left out, changed or swapped with the next; more than `most` counts as most + 1.
std::size_t slips(const std::u32string& a, const std::u32string& b, std::size_t most) {
  if (a.size() > b.size() + most || b.size() > a.size() + most) return most + 1;
  std::vector<std::size_t> before, last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before = std::exchange(last, row);
  }
  return std::min(last.back(), most + 1);
}

// "Amara N. Okafor" and "Amara Okafor".
bool middle_name_apart(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return a.size() >= 2 && b.size() >= 2 && a.size() != b.size() && a.front() == b.front() &&
         a.back() == b.back();
}

bool close_names(std::string_view one, std::string_view other) {
  constexpr std::size_t kShortest = 4, kLong = 9;
  const std::vector<std::string> a = search_words(one), b = search_words(other);
  if (middle_name_apart(a, b)) return true;
  const std::u32string x = letters_of(joined(a)), y = letters_of(joined(b));
  const std::size_t least = std::min(x.size(), y.size());
  if (least < kShortest) return false;
  const std::size_t most = least < kLong ? 1 : 2;
  return slips(x, y, most) <= most;
}

std::string and_list(const std::vector<std::string>& parts) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i)
    out += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
  return out;
}

struct Shared {
  bool birth = false, other_birth = false, phone = false, email = false;
};

Shared shared_facts(const Client& a, const Client& b) {
  Shared s;
  s.birth = a.has_birth_date() && a.birth_date == b.birth_date;
  s.other_birth = a.has_birth_date() && b.has_birth_date() && !s.birth;
  s.phone = same_phone(phone_digits(a.phone), phone_digits(b.phone));
  s.email = !a.email.empty() && fold_for_search(a.email) == fold_for_search(b.email);
  return s;
}

std::string reason_of(std::vector<std::string> parts, const Shared& s) {
  if (s.birth) parts.push_back("date of birth");
  if (s.phone) parts.push_back("phone");
  if (s.email) parts.push_back("e-mail");
  return and_list(parts) + (s.other_birth ? ", other date of birth" : "");
}

bool stands(const Book& book, const ClientId& id, const Client& c) {
  return !c.deleted && (!c.merged_into || book.standing_for(id) == id);
}

struct Entry {
  ClientId id;
  const Client* client = nullptr;
  std::vector<std::string> names;
  bool before(const Entry& o) const {
    const std::string &a = client->number, &b = o.client->number;
    if (a.size() != b.size()) return a.size() < b.size();
    return a != b ? a < b : id < o.id;
  }
};

using Pair = std::pair<std::size_t, std::size_t>;
using Keyed = std::pair<std::string, std::size_t>;  // key, index of the entry

std::vector<Entry> entries_of(const Book& book) {
  std::vector<Entry> entries;
  book.each<Client>([&](const RawId& id, const Client& c) {
    if (stands(book, ClientId(id), c)) entries.push_back({ClientId(id), &c, name_keys(c)});
  });
  put_in_order(entries.begin(), entries.end(),
               [](const Entry& a, const Entry& b) { return a.before(b); });
  return entries;
}

// Name and one more fact as a key: who shares one is compared.
std::vector<Keyed> keys_of(const std::vector<Entry>& entries) {
  std::vector<Keyed> keys;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Client& c = *entries[i].client;
    const std::string phone = phone_digits(c.phone), email = fold_for_search(c.email);
    for (const std::string& name : entries[i].names) {
      if (c.has_birth_date()) keys.emplace_back(name + "|b" + to_iso(c.birth_date), i);
      if (!phone.empty())
        keys.emplace_back(name + "|p" + phone.substr(phone.size() - kLeastDigits), i);
      if (!email.empty()) keys.emplace_back(name + "|e" + email, i);
    }
  }
  put_in_order(keys.begin(), keys.end());
  return keys;
}

// Each with the first of those alike that it was not called different from.
void pair_named(const Book& book, const std::vector<Entry>& entries, std::set<Pair>& pairs) {
  const std::vector<Keyed> keys = keys_of(entries);
  for (std::size_t begin = 0, end = 0; begin < keys.size(); begin = end) {
    while (end < keys.size() && keys[end].first == keys[begin].first) ++end;
    for (std::size_t j = begin + 1; j < end; ++j) {
      for (std::size_t i = begin; i < std::min(j, begin + kNeighbours); ++i) {
        const Pair pair{keys[i].second, keys[j].second};
        if (called_different(book, entries[pair.first].id, entries[pair.second].id)) continue;
        pairs.insert(pair);
        break;
      }
    }
  }
}

// Those born on one day, for names that are nearly the same; the very same are paired above.
void pair_born(const Book& book, const std::vector<Entry>& entries, std::set<Pair>& pairs) {
  std::map<std::int32_t, std::vector<std::size_t>> by_day;
  for (std::size_t i = 0; i < entries.size(); ++i)
    if (entries[i].client->has_birth_date())
      by_day[entries[i].client->birth_date.days].push_back(i);
  for (auto& day : by_day) {
    std::vector<std::size_t>& born = day.second;
    const std::size_t reach = born.size() > kBornTogether ? kNeighbours : born.size();
    if (born.size() > kBornTogether)
      put_in_order(born.begin(), born.end(), [&](std::size_t a, std::size_t b) {
        return fold_for_search(entries[a].client->name) < fold_for_search(entries[b].client->name);
      });
    for (std::size_t i = 0; i < born.size(); ++i) {
      for (std::size_t j = i + 1; j < std::min(born.size(), i + 1 + reach); ++j) {
        const Pair pair{std::min(born[i], born[j]), std::max(born[i], born[j])};
        const Entry &one = entries[pair.first], &other = entries[pair.second];
        if (!shares(one.names, other.names) && !called_different(book, one.id, other.id) &&
            close_names(one.client->name, other.client->name))
          pairs.insert(pair);
      }
    }
  }
}

}  // namespace

Likeness likeness(const Client& a, const Client& b) {
  const Shared s = shared_facts(a, b);
  if (shares(name_keys(a), name_keys(b))) {
    const int score = kName + s.birth * kBirth + s.phone * kPhone + s.email * kEmail +
                      s.other_birth * kOtherBirth;
    return {std::min(100, score), reason_of({"Same name"}, s)};
  }
  if (!s.birth || !close_names(a.name, b.name)) return {};
  return {kCloseWithBirth + (s.phone + s.email) * kCloseWithMore,
          "Nearly the same name, same " + reason_of({}, s)};
}

std::vector<Duplicate> duplicate_clients(const Access& access) {
  std::vector<Duplicate> found;
  if (!access.may(Permission::client_read)) return found;
  const std::vector<Entry> entries = entries_of(access.book());
  std::set<Pair> pairs;
  pair_named(access.book(), entries, pairs);
  pair_born(access.book(), entries, pairs);
  for (const Pair& pair : pairs) {
    Likeness like = likeness(*entries[pair.first].client, *entries[pair.second].client);
    if (like.score >= kAlikeLikely)
      found.push_back({entries[pair.first].id, entries[pair.second].id, std::move(like)});
  }
  put_in_order(found.begin(), found.end(), [](const Duplicate& a, const Duplicate& b) {
    return a.like.score > b.like.score;
  });
  return found;
}

namespace {

// Whoever bears the words of the name, and whoever was born on the day.
std::vector<ClientId> candidates_for(const Book& book, const Client& typed) {
  constexpr std::size_t kMost = 60;
  std::vector<ClientId> out;
  for (const std::string* name : {&typed.name, &typed.preferred_name}) {
    if (search_words(*name).empty()) continue;
    for (const ClientId& id : book.search_clients(*name, kMost)) out.push_back(id);
  }
  if (!typed.has_birth_date()) return out;
  book.each<Client>([&](const RawId& id, const Client& c) {
    if (c.birth_date == typed.birth_date && !c.deleted)
      out.push_back(book.standing_for(ClientId(id)));
  });
  return out;
}

}  // namespace

std::vector<Lookalike> clients_like(const Access& access, const Client& typed,
                                    const ClientId& self, std::size_t most) {
  std::vector<Lookalike> found;
  if (!access.may(Permission::client_read)) return found;
  const Book& book = access.book();
  std::set<RawId> seen{self};
  for (const ClientId& id : candidates_for(book, typed)) {
    const Client* standing = book.find<Client>(id);
    if (!standing || standing->deleted || !seen.insert(id).second) continue;
    Lookalike one{id, likeness(typed, *standing)};
    for (const ClientId& merged : book.merged_into(id)) {  // alike under another name
      Likeness like = likeness(typed, *book.find<Client>(merged));
      if (like.score > one.like.score) one.like = std::move(like);
    }
    if (one.like.score >= kAlikeNamed) found.push_back(std::move(one));
  }
  put_in_order(found.begin(), found.end(), [](const Lookalike& a, const Lookalike& b) {
    return a.like.score > b.like.score;
  });
  if (found.size() > most) found.resize(most);
  return found;
}

}  // namespace sb
