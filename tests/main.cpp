// The one main() of the C++ suites; every *_test.cpp beside it registers itself.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
