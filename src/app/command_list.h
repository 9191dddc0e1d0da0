// Lists of command types, one per part of the program, and the variant of all of them.
#pragma once

#include <variant>

namespace sb {

template <class... Commands>
struct CommandList {};

template <class... Lists>
struct Joined;
template <class... A>
struct Joined<CommandList<A...>> {
  using Type = std::variant<A...>;
};
template <class... A, class... B, class... Rest>
struct Joined<CommandList<A...>, CommandList<B...>, Rest...> {
  using Type = typename Joined<CommandList<A..., B...>, Rest...>::Type;
};

template <class... Lists>
using AnyOf = typename Joined<Lists...>::Type;

}  // namespace sb
