#include "platform/web/runs.h"

#include <cstring>

#include "platform/web/bridge.h"

namespace sb {

float WebRunPainter::measure(const RunSpec& spec) {
  const float width = js_run_measure(spec.text.data(), static_cast<int>(spec.text.size()),
                                     spec.size_px * spec.density, spec.weight, spec.rtl);
  return width / spec.density;
}

bool WebRunPainter::paint(const RunSpec& spec, RunImage& out) {
  float m[5] = {};
  const int painted = js_run_paint(spec.text.data(), static_cast<int>(spec.text.size()),
                                   spec.size_px * spec.density, spec.weight, spec.rtl, m);
  if (painted < 0) return false;
  out.width = static_cast<int>(m[0]);
  out.height = static_cast<int>(m[1]);
  out.advance = m[2] / spec.density;
  out.ascent = m[3] / spec.density;
  out.left = m[4] / spec.density;
  out.colored = painted == 1;
  const auto pixels = static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height);
  const Bytes bytes = take_answer_bytes(static_cast<int>(pixels * 4));
  out.rgba.resize(pixels);
  if (!bytes.empty()) std::memcpy(out.rgba.data(), bytes.data(), bytes.size());
  return true;
}

}  // namespace sb
