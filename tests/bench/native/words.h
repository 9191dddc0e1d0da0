// What the fictional practice is written with: names and sentences made up for this purpose.
// Nobody in it exists, and no note quotes anyone.
#pragma once

#include <array>
#include <string>

#include "base/random.h"

namespace sb::bench {

std::string client_name(std::size_t index);                            // 10,000 different ones
std::string section_text(std::size_t section, SeededRandom& random);   // SOAP 0–3, some 300 bytes

}  // namespace sb::bench
