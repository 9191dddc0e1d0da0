// Measures the program over the practice in a folder; prints one JSON object. Times are CPU time of
// the one thread there is, in ms; memory is the process's resident set (the disk is not in it).
#pragma once

#include <string>

namespace sb::bench {

// False when the practice did not open or a control was not found.
bool measure(const std::string& folder, const std::string& templates_json);

// NOTE-10: MB/s over notes as they are, and what a keystroke costs in a section of so many kB.
bool measure_wording(const std::string& rules_json);

}  // namespace sb::bench
