// How hard a passphrase is to guess: bits per character of the classes used, less for repeats,
// sequences and words everybody tries first. Fifteen random letters or four random words reach 3.
#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "store/crypto.h"

namespace sb {
namespace {

// The words and runs that stand in front of every guessing list, and this field's own.
constexpr std::string_view kCommon[] = {
    "password", "passwort",   "passphrase", "passw0rd",   "p@ssword", "letmein",     "welcome",
    "admin",    "qwertyuiop", "qwerty",     "qwertz",     "azerty",   "asdfgh",      "zxcvbn",
    "1q2w3e4r", "abc123",     "iloveyou",   "monkey",     "dragon",   "master",      "login",
    "princess", "football",   "baseball",   "sunshine",   "shadow",   "superman",    "batman",
    "trustno1", "hello",      "freedom",    "whatever",   "michael",  "jennifer",    "jessica",
    "ashley",   "daniel",     "charlie",    "jordan",     "thomas",   "george",      "andrew",
    "joshua",   "matthew",    "robert",     "hunter",     "soccer",   "hockey",      "summer",
    "winter",   "spring",     "autumn",     "monday",     "friday",   "sunday",      "january",
    "october",  "november",   "december",   "secret",     "changeme", "default",     "computer",
    "internet", "google",     "facebook",   "starwars",   "pokemon",  "cookie",      "chocolate",
    "cheese",   "banana",     "flower",     "orange",     "purple",   "silver",      "golden",
    "diamond",  "pepper",     "ginger",     "buster",     "tigger",   "maggie",      "bailey",
    "family",   "mother",     "father",     "angel",      "jesus",    "loveme",      "lovely",
    "forever",  "therapy",    "therapist",  "counseling", "session",  "sessionbook", "practice",
    "clinic",   "client",     "doctor",     "mental",     "health",   "wellness",
};

struct Counted {
  double characters = 0;  // after what is predictable was taken off
  double alphabet = 0;    // size of the classes that appear
  int classes = 0;
  bool repeats = false, sequences = false;
};

void count_classes(const std::vector<char32_t>& text, Counted& out) {
  bool lower = false, upper = false, digit = false, sign = false, other = false;
  for (char32_t c : text) {
    if (c >= 'a' && c <= 'z') lower = true;
    else if (c >= 'A' && c <= 'Z') upper = true;
    else if (c >= '0' && c <= '9') digit = true;
    else if (c < 128) sign = true;
    else other = true;
  }
  out.alphabet = lower * 26.0 + upper * 26.0 + digit * 10.0 + sign * 20.0 + other * 60.0;
  out.classes = lower + upper + digit + sign + other;
}

// A character that continues a run (aaaa, abcd, 4321) or was typed just before adds next to
// nothing.
Counted count(const std::vector<char32_t>& text) {
  Counted out;
  count_classes(text, out);
  int repeats = 0, sequences = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    double worth = 1;
    if (i > 0 && text[i] == text[i - 1]) worth = 0.15, ++repeats;
    if (i > 1) {
      const auto a = static_cast<std::int64_t>(text[i]) - static_cast<std::int64_t>(text[i - 1]);
      const auto b =
          static_cast<std::int64_t>(text[i - 1]) - static_cast<std::int64_t>(text[i - 2]);
      if (a == b && (a == 1 || a == -1)) worth = 0.15, ++sequences;
    }
    // A whole block typed again ("abcabc"): each of its characters was here at the same distance.
    for (std::size_t d = 2; worth == 1 && d <= 8 && d * 2 <= i + 1; ++d) {
      if (text[i] == text[i - d] && text[i - 1] == text[i - d - 1]) worth = 0.3, ++repeats;
    }
    out.characters += worth;
  }
  out.repeats = repeats > 2 || (repeats > 0 && repeats * 3 > static_cast<int>(text.size()));
  out.sequences = sequences > 1;
  return out;
}

// A common word is worth about two characters, whatever its length.
double less_for_words(std::string folded, bool& found) {
  double less = 0;
  for (char& c : folded) {
    if (c == '0') c = 'o';
    if (c == '3') c = 'e';
    if (c == '@') c = 'a';
    if (c == '$') c = 's';
  }
  for (std::string_view word : kCommon) {
    const auto place = folded.find(word);
    if (place == std::string::npos) continue;
    found = true;
    less += static_cast<double>(word.size()) - 2;
    folded.replace(place, word.size(), 1, '\x01');
  }
  return less;
}

std::string advice_for(int score, bool word, const Counted& counted, std::size_t length) {
  if (score >= 4) return "Strong. Keep the recovery code as well.";
  if (word)
    return "It contains a word that is tried first; four or five unrelated words are better.";
  if (counted.sequences) return "Runs like 1234 or abcd add almost nothing; use unrelated words.";
  if (counted.repeats) return "Repeating characters adds almost nothing; use unrelated words.";
  if (length < 12) return "Make it longer: four or five unrelated words are easy to remember.";
  return score >= 3 ? "Good. One more word makes it strong."
                    : "Add one or two more unrelated words.";
}

}  // namespace

Strength passphrase_strength(std::string_view passphrase) {
  std::vector<char32_t> text;
  for (std::size_t at = 0; at < passphrase.size();) text.push_back(next_code_point(passphrase, at));
  std::string lower;
  for (char32_t c : text) {
    lower += c < 128 ? static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c) : '\x02';
  }
  const Counted counted = count(text);
  bool word = false;
  const double characters = std::max(0.0, counted.characters - less_for_words(lower, word));
  // Letters of words follow each other by habit, so each is worth less than the alphabet says;
  // where three classes are mixed it was hardly words.
  const double habit = counted.classes >= 3 ? 0.9 : 0.72;
  const double per = counted.alphabet <= 0 ? 0 : std::log2(counted.alphabet) * habit;
  const double bits = characters * per;
  constexpr std::array<double, 4> kSteps = {25, 38, 52, 68};
  int score = 0;
  for (double step : kSteps) score += bits >= step;
  if (text.size() < 8) score = std::min(score, 1);
  return {score, advice_for(score, word, counted, text.size())};
}

}  // namespace sb
