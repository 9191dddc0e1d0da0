// Where values came from: stamp and author, numbered, so that a field remembers its origin in four
// bytes. Devices and members are numbered too; an origin takes 16 bytes and there is about one per
// change. Number 0 is "never set".
#pragma once

#include <cstdint>
#include <vector>

#include "core/book_ids.h"
#include "core/stamp.h"

namespace sb::book {

using OriginNo = std::uint32_t;

class Origins {
 public:
  OriginNo add(const Stamp& stamp, const MemberId& author) {
    list_.push_back({stamp.time, devices_.add(stamp.device), authors_.add(author)});
    return static_cast<OriginNo>(list_.size() - 1);
  }
  Stamp stamp(OriginNo no) const {
    if (no == 0) return {};
    return {list_[no].time, DeviceId(devices_.id(list_[no].device))};
  }
  MemberId author(OriginNo no) const {
    return no == 0 ? MemberId{} : MemberId(authors_.id(list_[no].author));
  }

 private:
  struct Origin {
    std::uint64_t time = 0;
    std::uint32_t device = 0, author = 0;
  };
  std::vector<Origin> list_{Origin{}};
  IdIndex devices_, authors_;
};

}  // namespace sb::book
