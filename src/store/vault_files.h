// The vault file stands in three places: "vault", "vault.bak", and in every mark. The newest whole
// one counts; writing replaces one copy after the other, each durable before the next.
#pragma once

#include <optional>

#include "store/storage.h"
#include "store/vault.h"

namespace sb {

struct VaultSearch {
  std::optional<Vault> vault;  // the newest whole copy
  bool any = false;            // something stands under the name "vault"
  bool foreign = false;        // nothing whole, and one of them is a newer version's or another's
  bool hurt = false;           // a file is damaged or missing although there is a vault
  bool from_mark = false;      // no file was whole
};
VaultSearch find_vault(const Storage& storage);

}  // namespace sb
