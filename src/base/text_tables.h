// The Unicode data behind base/text.h, kept small: what is a letter, and its plain lower-case form.
// Covers Latin-1, Latin Extended-A, -B and Additional, Greek (polytonic too) and Cyrillic; every
// other letter is its own plain form. All three are pure look-ups and take any number.
#pragma once

#include <string_view>

namespace sb {

char32_t plain_letter(char32_t c);               // 'É' → 'e', 'Ё' → 'е', 'ς' → 'σ', '王' → '王'
std::string_view letter_expansion(char32_t c);   // 'æ' → "ae", 'ß' → "ss"; mostly empty
bool is_word_letter(char32_t c);                 // letter, digit or a mark upon one

}  // namespace sb
