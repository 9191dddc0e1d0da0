#include "core/search.h"

namespace sb {
struct SearchIndex::Parts {};
SearchIndex::SearchIndex() : parts_(std::make_unique<Parts>()) {}
SearchIndex::SearchIndex(SearchIndex&&) noexcept = default;
SearchIndex& SearchIndex::operator=(SearchIndex&&) noexcept = default;
SearchIndex::~SearchIndex() = default;
void SearchIndex::begin(const Access&) {}
void SearchIndex::changed(const Access&, const Change&) {}
bool SearchIndex::step(const Access&, std::size_t) { return false; }
std::size_t SearchIndex::waiting() const { return 0; }
std::size_t SearchIndex::known() const { return 0; }
std::size_t SearchIndex::memory() const { return 0; }
SearchAnswer SearchIndex::find(const Access&, const SearchQuestion&) const { return {}; }
Excerpt excerpt_of(const Access&, const SearchHit&, std::string_view,
                   const std::vector<std::string>&) { return {}; }
}  // namespace sb
