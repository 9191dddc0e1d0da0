// What media_sniff.cpp and media_type.cpp share: names of types that one of them tells and the
// other knows. Only these two include it.
#pragma once

#include <string_view>

namespace sb {

inline constexpr std::string_view kUnknownMedia = "application/octet-stream";

}  // namespace sb
