// JSON (RFC 8259) to Values and back, strictly: valid UTF-8, no lone surrogates, no repeated names,
// at most 64 levels, integers of 64 bits. Bytes stand as {"$bytes": "<hex>"}; a map of one name
// that begins with "$" is wrapped as {"$map": {…}} so that it is not taken for that. By hand,
// because core needs no more than this and every byte of a JSON library would be loaded with the
// app.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "core/value.h"

namespace sb::json {

enum class Order { as_written, sorted };  // sorted is the canonical form of codec.h

void write_text(std::string& out, std::string_view text);
void write(std::string& out, const Value& value, Order order, int depth = 0);
// `damaged`, with the position, when it is not JSON.
Result<Value> read(std::string_view text, int deepest = 64);

}  // namespace sb::json
