#include "store/drafts.h"

#include <set>

namespace sb {
namespace {

constexpr std::uint8_t kWithout = 1, kVersion = 2;  // without what it is typed over

std::string text_from(ByteReader& in, std::size_t size) {
  return std::string(text_of(in.raw(size)));
}

RawId id_from(ByteReader& in) {
  RawId out;
  const ByteView bytes = in.raw(out.bytes.size());
  if (!bytes.empty()) std::copy(bytes.begin(), bytes.end(), out.bytes.begin());
  return out;
}

}  // namespace

Slot draft_slot(const Secret& key, const MemberId& author, const RawId& entity,
                std::string_view field) {
  ByteWriter in;
  in.raw(view_of("sessionbook draft"));
  in.raw(author.bytes);
  in.raw(entity.bytes);
  in.raw(view_of(field));
  const Hash hash = blake2b_keyed(key, in.bytes());
  Slot out{};
  std::copy(hash.begin(), hash.begin() + 8, out.begin());
  return out;
}

Bytes write_draft(const MemberId& author, const Draft& draft) {
  ByteWriter out;
  out.u8(draft.over ? kVersion : kWithout);
  out.raw(author.bytes);
  out.raw(draft.entity.bytes);
  out.u8(static_cast<std::uint8_t>(draft.sensitivity));
  out.u64(draft.time);
  out.u16(static_cast<std::uint16_t>(draft.kind.size()));
  out.raw(view_of(draft.kind));
  out.u16(static_cast<std::uint16_t>(draft.field.size()));
  out.raw(view_of(draft.field));
  out.u32(static_cast<std::uint32_t>(draft.text.size()));
  out.raw(view_of(draft.text));
  if (draft.over) {
    out.u64(draft.over->time);
    out.raw(draft.over->device.bytes);
  }
  return out.take();
}

Result<AuthoredDraft> read_draft(ByteView plain) {
  ByteReader in(plain);
  AuthoredDraft out;
  const std::uint8_t version = in.u8();
  const bool known = version == kVersion || version == kWithout;
  out.author = MemberId(id_from(in));
  out.draft.entity = id_from(in);
  const std::uint8_t sensitivity = in.u8();
  out.draft.time = in.u64();
  out.draft.kind = text_from(in, in.u16());
  out.draft.field = text_from(in, in.u16());
  out.draft.text = text_from(in, in.u32());
  if (version == kVersion) {
    const std::uint64_t time = in.u64();
    out.draft.over = Stamp{time, DeviceId(id_from(in))};
  }
  if (!known || !in.ok() || in.left() != 0 || sensitivity >= kSensitivities) {
    return Error{Fault::damaged, "A draft is damaged.", {}};
  }
  out.draft.sensitivity = static_cast<Sensitivity>(sensitivity);
  return out;
}

void DraftTable::saw(const RowView& row) {
  if (row.head.type != RowType::draft) return;
  const auto bytes = std::make_shared<const Bytes>(row.bytes.begin(), row.bytes.end());
  for (const BoxView& box : row.boxes) {
    Latest& latest = latest_[box.slot];
    if (row.head.n < latest.n) continue;
    latest = {row.head.n, box.kind, box.kind == BoxKind::draft ? bytes : nullptr};
  }
  if (row.head.n < last_) return;
  last_ = row.head.n;
  last_row_ = bytes;
}

Bytes DraftTable::carry() const {
  std::map<std::uint64_t, std::shared_ptr<const Bytes>> rows;
  for (const auto& [slot, latest] : latest_) {
    if (latest.row) rows[latest.n] = latest.row;
  }
  if (last_row_) rows[last_] = last_row_;
  Bytes out;
  for (const auto& [n, row] : rows) out.insert(out.end(), row->begin(), row->end());
  return out;
}

std::vector<Draft> DraftTable::readable(const Keyring& keys, std::size_t& broken) const {
  std::vector<Draft> out;
  for (const auto& [slot, latest] : latest_) {
    if (!latest.row) continue;
    const auto row = read_row(*latest.row);
    if (!row) continue;
    for (std::size_t i = 0; i < row->boxes.size(); ++i) {
      const BoxView& box = row->boxes[i];
      const Secret* key = keys.for_sensitivity(box.sensitivity);
      if (box.slot != slot || box.kind != BoxKind::draft || !key || key_id(*key) != box.key)
        continue;
      auto plain = open_box(*row, i, *key);
      auto draft = plain ? read_draft(*plain) : Result<AuthoredDraft>(plain.error());
      if (!draft) ++broken;
      else if (draft->author == keys.member) out.push_back(std::move(draft->draft));
    }
  }
  return out;
}

}  // namespace sb
