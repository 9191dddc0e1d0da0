// Lists of command types, one per part of the program; Command (app/command.h) takes those that
// are in one of them.
#pragma once

#include <type_traits>

namespace sb {

template <class... Commands>
struct CommandList {
  template <class C>
  static constexpr bool kHas = (std::is_same_v<C, Commands> || ...);
};

template <class C, class... Lists>
inline constexpr bool kIsAmong = (Lists::template kHas<C> || ...);

}  // namespace sb
