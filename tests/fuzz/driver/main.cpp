// A main() for fuzz targets without libFuzzer: runs every corpus file, then seeded mutations of
// them. Usage: fuzz_<name> [--runs N] [--seed S] [--first I] [corpus files or folders…]
// The same seed gives the same inputs; a crash prints seed and number, and
// `--seed S --first I --runs 1` repeats just that one.
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using Bytes = std::vector<std::uint8_t>;

// What is running, for the crash report only.
struct Progress {
  std::string file;
  unsigned long long seed = 1;
  unsigned long long number = 0;
};
Progress g_progress;

void report() {
  if (g_progress.file.empty()) {
    std::fprintf(stderr, "fuzz: failed at --seed %llu --first %llu --runs 1\n", g_progress.seed,
                 g_progress.number);
  } else {
    std::fprintf(stderr, "fuzz: failed at corpus file %s\n", g_progress.file.c_str());
  }
}

void on_abort(int) {
  report();
  std::_Exit(1);
}

void run(const Bytes& input) {
  // A copy of exactly this size, so that AddressSanitizer sees one byte too many.
  Bytes exact(input);
  exact.shrink_to_fit();
  LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

Bytes read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return Bytes(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
}

void change_once(Bytes& input, const std::vector<Bytes>& corpus, std::mt19937_64& random) {
  const std::size_t at = input.empty() ? 0 : random() % input.size();
  const std::uint8_t edges[] = {0, 1, 0x7f, 0x80, 0xff, '"', '{', '\n'};
  switch (random() % 7) {
    case 0: if (!input.empty()) input[at] ^= static_cast<std::uint8_t>(1u << (random() % 8)); break;
    case 1: if (!input.empty()) input[at] = static_cast<std::uint8_t>(random()); break;
    case 2: if (!input.empty()) input[at] = edges[random() % std::size(edges)]; break;
    case 3: input.resize(at); break;
    case 4: input.insert(input.begin() + static_cast<std::ptrdiff_t>(at),
                         1 + random() % 8, edges[random() % std::size(edges)]); break;
    case 5: {
      const std::size_t count = std::min<std::size_t>(1 + random() % 16, input.size() - at);
      input.erase(input.begin() + static_cast<std::ptrdiff_t>(at),
                  input.begin() + static_cast<std::ptrdiff_t>(at + count));
      break;
    }
    default: {
      const Bytes& other = corpus[random() % corpus.size()];
      const std::size_t from = other.empty() ? 0 : random() % other.size();
      input.resize(at);
      input.insert(input.end(), other.begin() + static_cast<std::ptrdiff_t>(from), other.end());
    }
  }
}

void run_mutations(const std::vector<Bytes>& corpus, unsigned long long first,
                   unsigned long long runs) {
  for (unsigned long long i = first; i < first + runs; ++i) {
    g_progress.number = i;
    std::mt19937_64 random(g_progress.seed * 0x9E3779B97F4A7C15ull + i);
    Bytes input = corpus[random() % corpus.size()];
    for (std::size_t times = 1 + random() % 5; times > 0; --times) {
      change_once(input, corpus, random);
    }
    run(input);
  }
}

void add(std::vector<Bytes>& corpus, const std::filesystem::path& path) {
  if (std::filesystem::is_directory(path)) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
      if (entry.is_regular_file()) add(corpus, entry.path());
    }
    return;
  }
  corpus.push_back(read(path));
  g_progress.file = path.string();
  run(corpus.back());
  g_progress.file.clear();
}

}  // namespace

#if defined(__SANITIZE_ADDRESS__)
extern "C" void __sanitizer_set_death_callback(void (*callback)());
#endif

int main(int argc, char** argv) {
#if defined(__SANITIZE_ADDRESS__)
  __sanitizer_set_death_callback(report);
#endif
  std::signal(SIGABRT, on_abort);
  unsigned long long runs = 0;
  unsigned long long first = 0;
  std::vector<std::filesystem::path> paths;
  for (int i = 1; i < argc; ++i) {
    const bool has_value = i + 1 < argc;
    if (std::strcmp(argv[i], "--runs") == 0 && has_value) {
      runs = std::strtoull(argv[++i], nullptr, 10);
    } else if (std::strcmp(argv[i], "--seed") == 0 && has_value) {
      g_progress.seed = std::strtoull(argv[++i], nullptr, 10);
    } else if (std::strcmp(argv[i], "--first") == 0 && has_value) {
      first = std::strtoull(argv[++i], nullptr, 10);
    } else {
      paths.emplace_back(argv[i]);
    }
  }
  std::vector<Bytes> corpus(1);
  for (const auto& path : paths) add(corpus, path);
  run_mutations(corpus, first, runs);
  std::printf("fuzz: %zu corpus inputs, %llu mutations (seed %llu): no failure\n",
              corpus.size() - 1, runs, g_progress.seed);
  return 0;
}
