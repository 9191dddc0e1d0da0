// Time zones of the machine, for native tests and tools: TZif files under $TZDIR or
// /usr/share/zoneinfo. Nothing is cached; UTC is known even where no files are installed.
#pragma once

#include <string>
#include <string_view>

#include "base/zone.h"

namespace sb {

class SystemZones final : public ZoneSource {
 public:
  SystemZones();                                    // $TZDIR, else /usr/share/zoneinfo
  explicit SystemZones(std::string directory) : directory_(std::move(directory)) {}
  std::string device_zone() override;               // $TZ, /etc/timezone, /etc/localtime, "UTC"
  Result<Zone> load(std::string_view iana_name) override;

 private:
  std::string directory_;
};

}  // namespace sb
