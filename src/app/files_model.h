// Files on their way in, what was said about them, the list of the chart's tab, and the one being
// looked at (NOTE-20). Bytes are never here, but for the text of a text file that is shown.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/attachment_rules.h"
#include "core/media_type.h"

namespace sb {

// A PDF's reader sets aside memory for the whole file; above this it is only downloaded.
constexpr std::uint64_t kPdfShownBytes = 256 << 20;

struct FileOnItsWay {
  AttachmentId id;
  AttachmentPlace place;
  std::string name;
  std::uint64_t size = 0, done = 0;   // bytes; done: durable
};

// Said about a file where it was to be added, until dismissed.
struct FileTold {
  AttachmentPlace place;
  std::string text;
  bool bad = false;                   // nothing was added
};

struct FileShown {
  enum class State : std::uint8_t { reading, shown, failed };
  AttachmentId file;
  MediaLook look = MediaLook::none;
  State state = State::reading;
  std::uint64_t done = 0, size = 0;   // bytes, while reading
  std::uint32_t out = 0;              // what the platform shows; 0: nothing
  std::uint32_t page = 0, pages = 0;  // MediaLook::pdf; no pages: not read yet
  std::uint32_t zoom = 100;           // percent of what fits the width
  std::string text;                   // MediaLook::text
  bool cut = false;                   // the text goes on
  std::string error;
};

// What is drawn of a file that is being fetched for a download.
struct FileLeaving {
  AttachmentId file;
  std::uint64_t done = 0, size = 0;
};

enum class FileFilter : std::uint8_t { all, pictures, documents, recordings, other };
constexpr int kFileFilters = 5;

struct FilesState {
  std::optional<AttachmentPlace> choosing;  // whom the open chooser is for
  std::vector<FileOnItsWay> adding;         // in order; the first is being written
  std::vector<FileTold> told;
  std::optional<FileShown> shown;
  std::optional<FileLeaving> leaving;
  FileFilter filter = FileFilter::all;
  std::vector<AttachmentId> rows;           // of the chart's client by the filter, newest first
  std::size_t of_client = 0;                // without the filter
  bool dragging = false;                    // files are held over the page
};

}  // namespace sb
