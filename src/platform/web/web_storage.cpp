#include "platform/web/web_storage.h"

#include "platform/web/bridge.h"
#include "platform/web/parcel.h"

namespace sb {
namespace {

Outcome read_outcome(ByteReader& in) {
  Outcome out;
  out.ticket = in.u64();
  out.key = in.u64();
  std::string fault = read_text(in);
  out.error.message = read_text(in);
  out.durable = fault.empty();
  if (!out.durable) out.error.fault = fault_of(fault);
  return out;
}

}  // namespace

WebStorage::WebStorage() { js_storage_attach(); }

void WebStorage::reload() {
  appending_.clear();
  removing_.clear();
  rows_.clear();
  mirror_.clear();
  marks_.clear();
  Bytes parcel = take_answer_bytes(js_storage_loaded());
  ByteReader in(parcel);
  read_list(in, [&] {
    LogRow row;
    row.key = in.u64();
    row.bytes = read_bytes(in);
    rows_.push_back(std::move(row));
  });
  read_list(in, [&] { mirror_.push_back(read_bytes(in)); });
  read_list(in, [&] { marks_.push_back(read_bytes(in)); });
}

std::vector<std::string> WebStorage::files() const {
  std::vector<std::string> names;
  Bytes parcel = take_answer_bytes(js_storage_files());
  ByteReader in(parcel);
  read_list(in, [&] { names.push_back(read_text(in)); });
  return names;
}

Result<Bytes> WebStorage::read_file(std::string_view name) const {
  int size = js_storage_read(name.data(), size_of(name));
  if (size < 0) return Error{Fault::not_found, "A file of the practice is missing.", ""};
  return take_answer_bytes(size);
}

Result<Bytes> WebStorage::read_part(std::string_view name, std::size_t from,
                                    std::size_t most) const {
  int size = js_storage_read_part(name.data(), size_of(name), static_cast<double>(from),
                                  static_cast<double>(most));
  if (size < 0) return Error{Fault::not_found, "A file of the practice is missing.", ""};
  return take_answer_bytes(size);
}

void WebStorage::append(Ticket ticket, Bytes row, Mark mark) {
  js_storage_append(static_cast<double>(ticket), row.data(), size_of(row), mark.data(),
                    size_of(mark));
  appending_[ticket] = {std::move(row), std::move(mark)};
}

void WebStorage::remove_rows(Ticket ticket, std::uint64_t last) {
  js_storage_remove_rows(static_cast<double>(ticket), static_cast<double>(last));
  removing_[ticket] = last;
}

void WebStorage::write_file(std::string_view name, Bytes bytes) {
  js_storage_write(name.data(), size_of(name), bytes.data(), size_of(bytes));
}

void WebStorage::remove_file(std::string_view name) {
  js_storage_remove(name.data(), size_of(name));
}

void WebStorage::sync_files(Ticket ticket) { js_storage_sync(static_cast<double>(ticket)); }

std::vector<Outcome> WebStorage::take_outcomes() {
  std::vector<Outcome> outcomes;
  Bytes parcel = take_answer_bytes(js_storage_outcomes());
  ByteReader in(parcel);
  read_list(in, [&] { outcomes.push_back(read_outcome(in)); });
  for (const Outcome& outcome : outcomes) keep_up(outcome);
  return outcomes;
}

void WebStorage::keep_up(const Outcome& outcome) {
  if (auto it = appending_.find(outcome.ticket); it != appending_.end()) {
    if (outcome.durable) {
      rows_.push_back({outcome.key, std::move(it->second.row)});
      marks_ = {std::move(it->second.mark)};  // all witnesses are set with each row
    }
    appending_.erase(it);
  }
  if (auto it = removing_.find(outcome.ticket); it != removing_.end()) {
    const std::uint64_t last = it->second;
    if (outcome.durable) std::erase_if(rows_, [&](const LogRow& r) { return r.key <= last; });
    removing_.erase(it);
  }
}

}  // namespace sb
